import { BelayCallError } from "@belay/sdk";
import { createTokenVerifier as createVerifier, type TokenVerifier } from "@belay/sdk/integration";
import type { Environment } from "../environment.ts";
import { isRefusalCode, RefusedRequestError } from "./refused.ts";

export type { TokenVerifier };

/** Checks callers' tokens with the server. Errors: RefusedRequestError. */
export function createTokenVerifier({ origin, clientId, clientSecret }: Environment, nowMs: () => number): TokenVerifier {
  const verify = createVerifier({ origin, appId: clientId, appSecret: clientSecret }, nowMs);
  return async (accessToken) => {
    try {
      return await verify(accessToken);
    } catch (cause) {
      throw cause instanceof BelayCallError && isRefusalCode(cause.code) ? new RefusedRequestError(cause.code, { cause }) : cause;
    }
  };
}
