import { BelayError } from "@belay/core";
import { moduleContract } from "../../contract.ts";
import type { DomainModule, StagedHandler } from "../../handler.ts";
import { issueVerification } from "../login-tokens.ts";
import { postMail } from "../mail.ts";
import { verificationMail } from "../mails.ts";
import { presentState, siteName, verifyCode } from "../sign-in.ts";

const { module } = await moduleContract("identity/verification");
const SERVICE = "wix.iam.verification.v1.VerificationService";

/** Sends the caller a code to their own address; `identityId` of the request chooses nobody. */
const start: StagedHandler = {
  kind: "staged",
  methodId: `${SERVICE}.Start`,
  handle: async (_request, ctx, store) => {
    const { caller, siteId } = ctx;
    if (caller.kind !== "MEMBER") throw new BelayError("IDENTITY_NOT_SUPPORTED");
    await ctx.limits.take("mail", JSON.stringify([siteId, caller.memberId]));
    const verificationId = await store.write(async (tx) => {
      const login = await tx.signIn.login(siteId, caller.memberId);
      if (login === undefined) throw new BelayError("NOT_FOUND", { message: "This member has no login here." });
      const { stateToken, code } = await issueVerification(tx, ctx, { siteId, memberId: caller.memberId });
      await postMail(tx, ctx, verificationMail({ to: login.email, siteName: await siteName(tx, siteId) }, code));
      return stateToken;
    });
    return { verificationId };
  },
};

const verifyDuringAuthentication: StagedHandler = {
  kind: "staged",
  methodId: `${SERVICE}.VerifyDuringAuthentication`,
  handle: async ({ code, stateToken }, ctx, store) =>
    presentState(await verifyCode(store, ctx, { code: String(code), stateToken: String(stateToken) })),
};

/** Codes that prove who owns an address. */
export const verificationModule: DomainModule = { module: module.module, handlers: [start, verifyDuringAuthentication] };
