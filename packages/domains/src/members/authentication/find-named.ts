import { BelayError } from "@belay/core";
import type { WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest } from "../../handler.ts";
import { normaliseEmail } from "../../identity/login-email.ts";
import { findToken, tokenHash } from "../../identity/login-tokens.ts";
import { missingField } from "../../resource/violation.ts";
import { requireMember } from "../act-on-member.ts";
import type { Member } from "../member.ts";

/** The member that a request names by id or by login address. Errors: a validation error (400) for neither, NOT_FOUND (404). */
export async function findNamed(tx: WriteTransaction, ctx: CallContext, { id, email }: WireRequest): Promise<Member> {
  if (typeof id === "string" && id !== "") return requireMember(tx, ctx.siteId, id);
  if (typeof email !== "string" || email === "") throw missingField("id");
  const login = await tx.signIn.loginByEmail(ctx.siteId, normaliseEmail(email));
  return requireMember(tx, ctx.siteId, login?.memberId);
}

/** Uses up the token of somebody who waits for approval. Errors: APPROVAL_FAILED (400). */
export async function redeemApproval(tx: WriteTransaction, ctx: CallContext, token: string): Promise<Member> {
  const owner = await findToken(tx.signIn, ctx, "approval", { token, siteId: ctx.siteId });
  const isFirst = owner !== undefined && (await tx.signIn.useToken("approval", tokenHash(ctx, "approval", token), ctx.nowMs));
  if (!isFirst) throw new BelayError("APPROVAL_FAILED");
  return requireMember(tx, ctx.siteId, owner.memberId);
}
