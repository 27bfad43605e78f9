import { assertServer } from "./assert-server.ts";
import type { AuthHeaders, AuthStrategy } from "./strategy.ts";

export interface AccessTokenStrategyOptions {
  readonly accessToken: string;
}

/**
 * Calls with one access token as it is: the job that was handed a narrow token, for example. It can be neither renewed nor replaced here.
 *
 * Errors: SECRET_IN_BROWSER outside a server.
 */
export function AccessTokenStrategy({ accessToken }: AccessTokenStrategyOptions): AuthStrategy {
  assertServer("AccessTokenStrategy");
  return {
    // It must not be sent anywhere but to the server that it belongs to.
    holdsSecret: true,
    getAuthHeaders: (): AuthHeaders => ({ headers: { Authorization: accessToken } }),
    getSubjectToken: async () => accessToken,
    getActiveToken: () => accessToken,
  };
}
