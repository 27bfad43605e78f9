import { METHOD_SCOPE_PREFIX } from "@belay/core";
import { type CallAnswer, call, type TestClient, type TestServer } from "@belay/testkit";
import { implementedMethod } from "./methods.ts";
import { ACCESS_TOKEN_TYPE } from "./standard-client.ts";

export const TOKEN_EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";

/** The scope of a token for one method. */
export function methodScope(name: string): string {
  return METHOD_SCOPE_PREFIX + implementedMethod(name).id;
}

/** Asks for an exchange as `by`, in a form that may be wrong. `undefined` leaves a parameter out. */
export function askExchange(
  server: TestServer,
  parameters: Readonly<Record<string, string | undefined>>,
  by: TestClient = server.site,
): Promise<CallAnswer> {
  const body = {
    grant_type: TOKEN_EXCHANGE,
    client_id: by.clientId,
    client_secret: by.clientSecret,
    subject_token_type: ACCESS_TOKEN_TYPE,
    actor_token_type: ACCESS_TOKEN_TYPE,
    ...parameters,
  };
  return call(server.origin, { path: "/oauth2/token", body });
}
