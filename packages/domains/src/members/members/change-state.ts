import type { WriteHandler } from "../../handler.ts";
import { actOnMember } from "../act-on-member.ts";
import type { MemberAction } from "../member-state.ts";
import { memberAnswer } from "./field-sets.ts";
import { askerOf, writeOfMine, writeOfOne } from "./member-calls.ts";

function actOnOne(name: string, action: MemberAction): WriteHandler {
  return writeOfOne(name, async (member, ctx, tx) => memberAnswer(ctx, await actOnMember(tx, ctx, member, action, askerOf(ctx))));
}

function actOnMe(name: string, action: MemberAction): WriteHandler {
  return writeOfMine(name, async (member, ctx, tx) => memberAnswer(ctx, await actOnMember(tx, ctx, member, action)));
}

/** The methods that do one thing with one member. */
export const stateHandlers: readonly WriteHandler[] = [
  actOnOne("approveMember", "approve"),
  actOnOne("blockMember", "block"),
  actOnOne("disconnectMember", "disconnect"),
  actOnOne("muteMember", "mute"),
  actOnOne("unmuteMember", "unmute"),
  actOnMe("joinCommunity", "join"),
  actOnMe("leaveCommunity", "leave"),
];
