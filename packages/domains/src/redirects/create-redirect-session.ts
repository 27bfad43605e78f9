import { BelayError } from "@belay/core";
import type { OAuthAppRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WriteHandler } from "../handler.ts";
import { endGrant } from "../members/end-sessions.ts";
import { isObject, ownValue } from "../resource/json.ts";
import { authorizationParameters, faultError, isFault, parseAuthorizationRequest } from "./authorization-request.ts";
import { assertRedirectAddress, isAllowedRedirectUri, redirectRefused, redirectRulesOf } from "./redirect-rules.ts";

/** Where the pages are that people are sent to. */
export const AUTHORIZE_PATH = "/_api/oauth2/authorize";
export const LOGIN_PATH = "/login";
export const LOGOUT_PATH = "/_api/iam/authentication/v1/logout";

/** What a redirect session can be for; exactly one of them. */
const INTENTS = [
  "bookingsCheckout",
  "ecomCheckout",
  "eventsCheckout",
  "paidPlansCheckout",
  "login",
  "logout",
  "auth",
  "memberAccountPage",
  "storesProduct",
  "bookingsBook",
  "ecomOrderPaymentRequest",
] as const;

interface Target {
  readonly path: string;
  readonly searchParams: Readonly<Record<string, string>>;
}

function onlyIntent(request: WireRequest): (typeof INTENTS)[number] {
  const named = INTENTS.filter((intent) => isObject(request[intent]));
  const [intent] = named;
  if (intent === undefined || named.length > 1) {
    throw new BelayError("INVALID_ARGUMENT", { message: "A redirect session is for exactly one thing.", data: { named } });
  }
  return intent;
}

/** The app that the caller calls through. A request that names another one is refused: what it is allowed is another app's. */
async function clientOf(tx: WriteTransaction, { caller }: CallContext, named: unknown): Promise<OAuthAppRecord> {
  const app = "clientId" in caller ? await tx.system.oauthApp(caller.clientId) : undefined;
  if (app === undefined) throw new BelayError("IDENTITY_NOT_SUPPORTED");
  if (named !== undefined && named !== null && named !== app.id) {
    throw new BelayError("INVALID_ARGUMENT", { message: "clientId is not the client of the access token that the call was made with." });
  }
  return app;
}

async function authTarget(tx: WriteTransaction, ctx: CallContext, auth: unknown): Promise<Target> {
  const fields = ownValue(auth, "authRequest");
  const app = await clientOf(tx, ctx, ownValue(fields, "clientId"));
  const parsed = parseAuthorizationRequest({ prompt: ownValue(auth, "prompt"), ...Object(fields), clientId: app.id });
  if (isFault(parsed)) throw faultError(parsed, "auth.authRequest");
  const rules = redirectRulesOf(app);
  if (parsed.redirectUri !== undefined && !isAllowedRedirectUri(rules, parsed.redirectUri))
    throw redirectRefused(rules, parsed.redirectUri);
  return { path: AUTHORIZE_PATH, searchParams: authorizationParameters(parsed) };
}

function returnParameter(app: OAuthAppRecord, callbacks: unknown): Readonly<Record<string, string>> {
  const postFlowUrl = ownValue(callbacks, "postFlowUrl");
  if (typeof postFlowUrl !== "string" || postFlowUrl === "") return {};
  assertRedirectAddress(app, postFlowUrl);
  return { returnTo: postFlowUrl };
}

async function logoutTarget(tx: WriteTransaction, ctx: CallContext, request: WireRequest): Promise<Target> {
  const app = await clientOf(tx, ctx, ownValue(request.logout, "clientId"));
  const { returnTo } = returnParameter(app, request.callbacks);
  // The client forgets its tokens before anybody opens the page, so this call is the last that can end them.
  if (ctx.caller.kind === "MEMBER" && ctx.caller.grantId !== undefined) await endGrant(tx, ctx.caller.grantId, ctx.nowMs);
  const searchParams = { clientId: app.id, ...(returnTo === undefined ? {} : { postLogoutRedirectUri: returnTo }) };
  return { path: LOGOUT_PATH, searchParams };
}

async function targetOf(tx: WriteTransaction, ctx: CallContext, request: WireRequest): Promise<Target> {
  const intent = onlyIntent(request);
  switch (intent) {
    case "auth":
      return authTarget(tx, ctx, request.auth);
    case "logout":
      return logoutTarget(tx, ctx, request);
    case "login": {
      const app = await clientOf(tx, ctx, undefined);
      return { path: LOGIN_PATH, searchParams: { clientId: app.id, ...returnParameter(app, request.callbacks) } };
    }
    default:
      throw new BelayError("REDIRECT_INTENT_NOT_OFFERED", { data: { intent, offered: ["auth", "login", "logout"] } });
  }
}

/**
 * Makes the address of a page for people: to log in with an authorization request, to log in, or to log out.
 *
 * Shape: a logout ends the caller's grant at once; the page then clears the browser's session.
 * Errors: RequestValidationError (400), REDIRECT_NOT_ALLOWED (400), REDIRECT_INTENT_NOT_OFFERED (400), INVALID_ARGUMENT (400).
 */
export const createRedirectSession: WriteHandler = {
  kind: "write",
  methodId: "wix.headless.v1.RedirectSessionService.CreateRedirectSession",
  handle: async (request, ctx, tx) => {
    const { path, searchParams } = await targetOf(tx, ctx, request);
    const url = new URL(path, ctx.origin);
    for (const [name, value] of Object.entries(searchParams)) url.searchParams.set(name, value);
    const endpoint = `${url.origin}${path}`;
    return { redirectSession: { id: ctx.newId(), fullUrl: url.href, urlDetails: { endpoint, searchParams } } };
  },
};
