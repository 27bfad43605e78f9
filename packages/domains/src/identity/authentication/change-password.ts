import { BelayError } from "@belay/core";
import type { StagedHandler } from "../../handler.ts";
import { endGrant } from "../../members/end-sessions.ts";
import { assertPassword, hashPassword } from "../passwords.ts";
import { SERVICE } from "./service.ts";

/** Changes the caller's password and ends every other session of theirs. */
export const changePassword: StagedHandler = {
  kind: "staged",
  methodId: `${SERVICE}.ChangePassword`,
  handle: async ({ newPassword }, ctx, store) => {
    const { caller, siteId, nowMs } = ctx;
    if (caller.kind !== "MEMBER") throw new BelayError("IDENTITY_NOT_SUPPORTED");
    assertPassword("newPassword", newPassword);
    await ctx.limits.take("address", ctx.clientAddress);
    const passwordHash = await hashPassword(newPassword);
    await store.write(async (tx) => {
      const { memberId, grantId } = caller;
      if (!(await tx.signIn.setPassword(siteId, memberId, passwordHash, nowMs))) {
        throw new BelayError("NOT_FOUND", { message: "This member has no login here." });
      }
      await tx.signIn.endTokens(siteId, memberId, nowMs);
      await tx.signIn.endCodes(siteId, memberId, nowMs);
      const others = (await tx.signIn.grantsOf(siteId, memberId)).filter((id) => id !== grantId);
      for (const id of others) {
        await endGrant(tx, id, nowMs);
      }
    });
    return {};
  },
};
