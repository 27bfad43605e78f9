import { BelayError, subjectOf } from "@belay/core";
import type { ReadTransaction, WriteTransaction } from "@belay/store";
import type { CallContext, ReadHandler, WireRequest, WireResponse, WriteHandler } from "../../handler.ts";
import { methodIdOf } from "../../resource/entity-rules.ts";
import { type Asker, requireMember } from "../act-on-member.ts";
import type { Member } from "../member.ts";
import { MEMBER } from "../member-resource.ts";

/** A read of the members module, by its function's name. */
export function memberRead(name: string, handle: ReadHandler["handle"]): ReadHandler {
  return { kind: "read", methodId: methodIdOf(MEMBER, name), handle };
}

/** A write of the members module, by its function's name. */
export function memberWrite(name: string, handle: WriteHandler["handle"]): WriteHandler {
  return { kind: "write", methodId: methodIdOf(MEMBER, name), handle };
}

type Work = (member: Member, ctx: CallContext, tx: WriteTransaction, request: WireRequest) => Promise<WireResponse>;

/** A write about the member whose id the request names. A member reaches themselves only (S36). Errors: NOT_FOUND (404). */
export function writeOfOne(name: string, work: Work, idOf: (request: WireRequest) => unknown = ({ id }) => id): WriteHandler {
  return memberWrite(name, async (request, ctx, tx) => {
    const id = idOf(request);
    const isOther = ctx.caller.kind === "MEMBER" && ctx.caller.memberId !== id;
    return work(await requireMember(tx, ctx.siteId, isOther ? undefined : id), ctx, tx, request);
  });
}

/** A write about the member who calls. Errors: NOT_FOUND (404). */
export function writeOfMine(name: string, work: Work): WriteHandler {
  return memberWrite(name, async (request, ctx, tx) => work(await currentMember(tx, ctx), ctx, tx, request));
}

/** The member who calls. Errors: IDENTITY_NOT_SUPPORTED (403) for anybody else, NOT_FOUND (404). */
export async function currentMember(tx: Pick<ReadTransaction, "entities">, ctx: CallContext): Promise<Member> {
  if (ctx.caller.kind !== "MEMBER") throw new BelayError("IDENTITY_NOT_SUPPORTED");
  return requireMember(tx, ctx.siteId, ctx.caller.memberId);
}

/** Who asked for the call, also where an app made it for them. */
export function askerOf(ctx: Pick<CallContext, "author" | "caller">): Asker {
  const subject = ctx.author ?? subjectOf(ctx.caller);
  if (subject?.type === "MEMBER") return { memberId: subject.id };
  return subject?.type === "USER" ? { userId: subject.id } : {};
}
