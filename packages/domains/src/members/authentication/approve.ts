import type { WriteHandler } from "../../handler.ts";
import { issueToken } from "../../identity/login-tokens.ts";
import { actOnMember } from "../act-on-member.ts";
import { askerOf } from "../members/member-calls.ts";
import { authenticationMethod } from "./authentication-contract.ts";
import { findNamed, redeemApproval } from "./find-named.ts";

/**
 * Approves a member by id, address, or the token that signing up gave.
 *
 * Shape: a session for the member only where that token was shown and this call is what approved them. Why: whoever shows it stands for the
 * person who signed up; by id or address an app could enter as anybody whom it may approve.
 */
export const approve: WriteHandler = {
  kind: "write",
  methodId: authenticationMethod("approve"),
  handle: async (request, ctx, tx) => {
    const { token } = request;
    const isByToken = typeof token === "string" && token !== "";
    const member = isByToken ? await redeemApproval(tx, ctx, token) : await findNamed(tx, ctx, request);
    const approved = await actOnMember(tx, ctx, member, "approve");
    if (!isByToken || member.status !== "PENDING") return {};
    const owner = { siteId: ctx.siteId, memberId: approved.stamp.id };
    return { session: { token: await issueToken(tx, ctx, "session", owner) } };
  },
};

/** Blocks a member by id or address. Errors: as `actOnMember`. */
export const block: WriteHandler = {
  kind: "write",
  methodId: authenticationMethod("block"),
  handle: async (request, ctx, tx) => {
    await actOnMember(tx, ctx, await findNamed(tx, ctx, request), "block", askerOf(ctx));
    return {};
  },
};
