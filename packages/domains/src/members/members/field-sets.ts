import type { CallContext, SharedContext, WireRequest } from "../../handler.ts";
import { compact, type JsonObject } from "../../resource/json.ts";
import type { Member } from "../member.ts";
import { READ_PERMISSION } from "../member-resource.ts";

/** How much of a member an answer shows; each set holds the ones before it. */
export type FieldSet = "PUBLIC" | "EXTENDED" | "FULL";

const SETS: readonly FieldSet[] = ["PUBLIC", "EXTENDED", "FULL"];

type Reader = Pick<CallContext, "caller" | "can">;

/** The largest set that a request asks for, in the present or the older field; PUBLIC when it asks for none. */
export function askedSet({ fieldsets, fieldSet }: WireRequest): FieldSet {
  const asked: readonly unknown[] = [fieldSet, ...(Array.isArray(fieldsets) ? fieldsets : [fieldsets])];
  return SETS.findLast((set) => asked.includes(set)) ?? "PUBLIC";
}

/** The largest set of a member that a caller may see: everything of themselves, of others what is public, unless they may read members. */
export function visibleSet({ caller, can }: Reader, memberId?: string): FieldSet {
  const isOwn = caller.kind === "MEMBER" && caller.memberId === memberId;
  return isOwn || can(READ_PERMISSION) ? "FULL" : "PUBLIC";
}

/** Whether a caller sees only the members who show themselves. */
export function seesPublicOnly({ can }: Pick<SharedContext, "can">): boolean {
  return !can(READ_PERMISSION);
}

/** A member as a set shows them. PUBLIC says that the states are there, and not what they are. */
export function showMember({ document }: Pick<Member, "document">, set: FieldSet): JsonObject {
  const { id, contactId, createdDate, updatedDate, profile } = document;
  const open = { id, contactId, createdDate, updatedDate, profile };
  if (set === "PUBLIC") return compact({ ...open, status: "UNKNOWN", privacyStatus: "UNKNOWN", activityStatus: "UNKNOWN" });
  const { loginEmail, loginEmailVerified, status, privacyStatus, activityStatus, lastLoginDate } = document;
  const extended = { ...open, loginEmail, loginEmailVerified, status, privacyStatus, activityStatus, lastLoginDate };
  return compact(set === "EXTENDED" ? extended : { ...document, ...extended });
}

/** The smaller of what is asked for and what may be seen. */
export function smallerSet(a: FieldSet, b: FieldSet): FieldSet {
  return SETS.indexOf(a) < SETS.indexOf(b) ? a : b;
}

/** The answer of a method that changed a member: all that its caller may see. */
export function memberAnswer(ctx: Reader, member: Member): JsonObject {
  return { member: showMember(member, visibleSet(ctx, member.stamp.id)) };
}
