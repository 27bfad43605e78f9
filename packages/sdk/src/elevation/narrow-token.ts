import { assertServer } from "../auth/assert-server.ts";
import { currentContext } from "../context/ambient.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { type ModuleMethod, methodOf } from "../modules/api-function.ts";
import { assertDeclared } from "./assert-declared.ts";
import { endpointName, requireElevatedTransport } from "./elevated-transport.ts";

/** How far a narrow token goes. */
export interface NarrowTokenOptions {
  /** 1 to 60, 60 when absent; never longer than the tokens that it is made from. */
  readonly expiresInSeconds?: number;
  /** Whether it counts for one admitted call only. */
  readonly singleUse?: boolean;
  /** The app instance that alone may exchange it for a token of its own. */
  readonly mayAct?: string;
}

/** A token with which somebody else may call one method, for the caller and as the app, for a moment. */
export interface NarrowToken {
  readonly accessToken: string;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  readonly methodId: string;
}

async function requireSubjectToken(): Promise<string> {
  const token = await currentContext()?.client?.auth.getSubjectToken?.();
  if (token === undefined || token === "") {
    throw new BelayCallError(
      "NARROW_TOKEN_SUBJECT_MISSING",
      "A narrow token names the caller that it is for, and this request has none with an access token.",
    );
  }
  return token;
}

/**
 * A token for one method, to be handed to a job, a worker or another service: it can do that and nothing else, in the name of the caller of this
 * request and of the app. Whoever gets it calls with `AccessTokenStrategy`. Check who may trigger it before you make one.
 *
 * Errors: ELEVATION_NOT_A_METHOD, ELEVATION_CONTEXT_MISSING, ELEVATION_CREDENTIALS_MISSING, ELEVATION_NOT_DECLARED, NARROW_TOKEN_SUBJECT_MISSING,
 * SECRET_IN_BROWSER; what the server says: `invalid_scope` where the app lacks a permission, `invalid_target` where its policy forbids it.
 * Source: RFC 8693.
 */
export async function narrowToken(fn: ModuleMethod, options: NarrowTokenOptions = {}): Promise<NarrowToken> {
  assertServer("auth.narrowToken");
  const method = methodOf(fn);
  if (method === undefined) {
    throw new BelayCallError("ELEVATION_NOT_A_METHOD", "auth.narrowToken takes a module function, such as products.createProduct.");
  }
  const context = currentContext();
  const { strategy } = requireElevatedTransport(context);
  if (strategy?.exchangeToken === undefined) {
    throw new BelayCallError("ELEVATION_CREDENTIALS_MISSING", "auth.narrowToken needs an elevatedClient made with AppStrategy.");
  }
  assertDeclared(context ?? {}, method);
  const endpoint = endpointName(context ?? {});
  const askedAt = Math.floor(Date.now() / 1_000);
  const { accessToken, expiresInSeconds } = await strategy.exchangeToken(await requireSubjectToken(), {
    scope: `belay:method:${method.id}`,
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(options.expiresInSeconds === undefined ? {} : { expires_in: String(options.expiresInSeconds) }),
    ...(options.singleUse === true ? { single_use: "true" } : {}),
    ...(options.mayAct === undefined ? {} : { may_act: options.mayAct }),
  });
  return { accessToken, expiresAt: askedAt + expiresInSeconds, methodId: method.id };
}
