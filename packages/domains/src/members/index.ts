export { actOnMember, requireMember } from "./act-on-member.ts";
export { deleteMember } from "./delete-member.ts";
export { endGrant, endSessions } from "./end-sessions.ts";
export { changeMember, createMember, findMember, type Member, type MemberStatus, type NewMember } from "./member.ts";
export { MEMBER } from "./member-resource.ts";
export type { MemberAction, MemberState } from "./member-state.ts";
export { noteLogin } from "./note-login.ts";
export { readRoleKeys } from "./roles/role-assignments.ts";
export { setMemberStatus } from "./set-status.ts";
