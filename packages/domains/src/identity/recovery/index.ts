import { BelayError } from "@belay/core";
import { moduleContract } from "../../contract.ts";
import type { CallContext, DomainModule, StagedHandler, WriteHandler } from "../../handler.ts";
import { assertRedirectAddress } from "../../redirects/redirect-rules.ts";
import { ownValue } from "../../resource/json.ts";
import { readLoginEmail } from "../login-email.ts";
import { postRecovery, recoverLogin, recoveryClientOf, sendRecovery } from "../recover.ts";
import { presentState } from "../sign-in.ts";

const { module } = await moduleContract("identity/recovery");
const SERVICE = "wix.iam.recovery.v1.RecoveryService";

/** The app that the caller calls through: the one that people come back to. */
function clientOf({ caller }: CallContext): string {
  if ("clientId" in caller) return caller.clientId;
  throw new BelayError("IDENTITY_NOT_SUPPORTED");
}

const sendRecoveryEmail: StagedHandler = {
  kind: "staged",
  methodId: `${SERVICE}.SendRecoveryEmail`,
  handle: async ({ email, redirect }, ctx, store) => {
    const clientId = clientOf(ctx);
    const url = ownValue(redirect, "url");
    const returnTo = typeof url === "string" && url !== "" ? url : undefined;
    if (returnTo !== undefined) assertRedirectAddress(await store.read((tx) => tx.system.oauthApp(clientId)), returnTo);
    const page = { origin: ctx.origin, clientId, ...(returnTo === undefined ? {} : { returnTo }) };
    await sendRecovery(store, ctx, readLoginEmail({ email }), page);
    return {};
  },
};

const recover: StagedHandler = {
  kind: "staged",
  methodId: `${SERVICE}.Recover`,
  handle: async ({ recoveryToken, password }, ctx, store) =>
    presentState(await recoverLogin(store, ctx, { token: String(recoveryToken), password })),
};

/** Sends a member who never had a password the mail to set one. Errors: NOT_FOUND (404). */
const sendActivationEmail: WriteHandler = {
  kind: "write",
  methodId: `${SERVICE}.SendActivationEmail`,
  handle: async ({ identityId }, ctx, tx) => {
    const login = await tx.signIn.login(ctx.siteId, String(identityId));
    if (login === undefined) throw new BelayError("NOT_FOUND", { message: "There is no member with that id and a login." });
    await postRecovery(tx, ctx, login, { origin: ctx.origin, clientId: await recoveryClientOf(tx, ctx) });
    return {};
  },
};

/** Passwords that were lost. */
export const recoveryModule: DomainModule = { module: module.module, handlers: [sendRecoveryEmail, recover, sendActivationEmail] };
