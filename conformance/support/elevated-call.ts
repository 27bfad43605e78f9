import type { PolicyMode, PolicyRule } from "@belay/core";
import { setElevationPolicy } from "@belay/domains/apps";
import { sourcesNow } from "@belay/server";
import { type CallAnswer, call, type TestClient, type TestServer } from "@belay/testkit";
import { implementedMethod } from "./methods.ts";

/** What an elevated call says of itself, as a Belay client sends it. */
export interface ElevatedCall {
  readonly appToken: string;
  readonly subjectToken?: string;
  /** Name of the method that was elevated, by default the one that is called. `null` sends none, as an official client does. */
  readonly elevated?: string | null;
  readonly endpoint?: string;
  readonly reason?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls getSiteProperties as a backend that elevated it. */
export function elevatedRead(server: TestServer, said: ElevatedCall): Promise<CallAnswer> {
  const { appToken, subjectToken, elevated = "getSiteProperties", endpoint, reason } = said;
  return call(server.origin, {
    path: implementedMethod("getSiteProperties").http.path,
    token: appToken,
    headers: {
      ...(elevated === null ? {} : { "belay-elevated-method": implementedMethod(elevated).id }),
      ...(subjectToken === undefined ? {} : { "belay-subject-token": subjectToken }),
      ...(endpoint === undefined ? {} : { "belay-elevating-endpoint": encodeURIComponent(endpoint) }),
      ...(reason === undefined ? {} : { "belay-elevation-reason": encodeURIComponent(reason) }),
      ...said.headers,
    },
  });
}

/** Gives an app a policy on its site. */
export async function setPolicy(
  server: TestServer,
  change: { readonly mode?: PolicyMode; readonly rules?: readonly PolicyRule[] },
  client: TestClient = server.site,
): Promise<void> {
  const { siteId, clientId } = client;
  await server.store.write((tx) => setElevationPolicy(tx, { siteId, clientId, ...change }, sourcesNow(server.clock)));
}

/** The ledger rows of one answer. */
export async function rowsOf(server: TestServer, answer: CallAnswer) {
  const requestId = answer.headers.get("x-wix-request-id");
  return (await server.ledger()).filter((row) => row.requestId === requestId);
}
