import { BelayError } from "@belay/core";
import type { EntityReader } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { findMember, type Member } from "../member.ts";

/**
 * The member that a call is about. A member knows of themselves only.
 *
 * Errors: NOT_FOUND (404).
 */
export async function knownMember(entities: EntityReader, ctx: CallContext, memberId: unknown): Promise<Member> {
  const isOther = ctx.caller.kind === "MEMBER" && ctx.caller.memberId !== memberId;
  const member = typeof memberId === "string" && !isOther ? await findMember(entities, ctx.siteId, memberId) : undefined;
  if (member === undefined) {
    throw new BelayError("NOT_FOUND", { message: "There is no such member for this caller." });
  }
  return member;
}
