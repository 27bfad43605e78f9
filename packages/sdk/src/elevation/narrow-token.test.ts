import { siteProperties } from "@belay/sdk/business-tools";
import { expect, test } from "vitest";
import { ApiKeyStrategy } from "../auth/api-key-strategy.ts";
import { AppStrategy } from "../auth/app-strategy.ts";
import { OAuthStrategy } from "../auth/oauth-strategy.ts";
import { createClient } from "../client/create-client.ts";
import { runWithContext } from "../context/ambient.ts";
import type { InboundRequest } from "../context/inbound-request.ts";
import { AccessTokenStrategy, auth } from "../index.ts";
import { startRecordingServer, tokenFields, withTokens } from "../testing/recording-server.ts";

const METHOD_ID = "com.wixpress.siteproperties.api.v4.SitePropertiesV4.Read";
const FUTURE = 4_000_000_000;

function contextAt(origin: string) {
  const tokens = { accessToken: { value: "caller", expiresAt: FUTURE }, refreshToken: { value: "r", role: "visitor" } };
  return {
    client: createClient({ origin, auth: OAuthStrategy({ clientId: "c", tokens }) }),
    elevatedClient: createClient({ origin, auth: AppStrategy({ appId: "narrow", appSecret: "s", instanceId: "i" }) }),
  };
}

test("a narrow token is exchanged for the caller's and the app's own, for one method, from this endpoint", async () => {
  await using server = await startRecordingServer(withTokens(() => ({}), 20));
  const inbound: InboundRequest = {
    route: "POST /api/ü/[id]",
    credential: "cookie",
    caller: () => ({ kind: "NEW_VISITOR" }),
    identify: () => Promise.reject(new Error("nobody asks")),
  };
  const options = { expiresInSeconds: 20, singleUse: true, mayAct: "worker" };
  const narrow = await runWithContext({ ...contextAt(server.origin), inbound }, () =>
    auth.narrowToken(siteProperties.getSiteProperties, options),
  );
  expect(narrow).toMatchObject({ accessToken: expect.stringMatching(/^narrow-/), methodId: METHOD_ID });
  expect(narrow.expiresAt - Math.floor(Date.now() / 1_000)).toBeLessThanOrEqual(20);
  const [, exchange] = server.to("/oauth2/token").map(tokenFields);
  expect(exchange).toMatchObject({
    client_id: "narrow",
    subject_token: "caller",
    actor_token: expect.stringMatching(/^app-/),
    scope: `belay:method:${METHOD_ID}`,
    endpoint: "POST /api/%C3%BC/[id]",
    expires_in: "20",
    single_use: "true",
    may_act: "worker",
  });
  const job = createClient({ origin: server.origin, auth: AccessTokenStrategy({ accessToken: narrow.accessToken }) });
  await job.call(siteProperties.getSiteProperties);
  expect(server.requests.at(-1)?.headers.authorization).toBe(narrow.accessToken);
});

test("S48: without a caller, a context or the app's own credentials there is no narrow token, and nothing is sent", async () => {
  await using server = await startRecordingServer(withTokens());
  const { elevatedClient, client } = contextAt(server.origin);
  const narrow = () => auth.narrowToken(siteProperties.getSiteProperties);
  await expect(narrow()).rejects.toMatchObject({ code: "ELEVATION_CONTEXT_MISSING" });
  await expect(runWithContext({ client }, narrow)).rejects.toMatchObject({ code: "ELEVATION_CREDENTIALS_MISSING" });
  await expect(runWithContext({ elevatedClient }, narrow)).rejects.toMatchObject({ code: "NARROW_TOKEN_SUBJECT_MISSING" });
  const keyed = createClient({ origin: server.origin, auth: ApiKeyStrategy({ apiKey: "k" }) });
  await expect(runWithContext({ client: keyed, elevatedClient }, narrow)).rejects.toMatchObject({ code: "NARROW_TOKEN_SUBJECT_MISSING" });
  // @ts-expect-error nor does anything else compile
  await expect(auth.narrowToken(() => 1)).rejects.toMatchObject({ code: "ELEVATION_NOT_A_METHOD" });
  expect(server.requests).toHaveLength(0);
});

test("an app's token that was taken back is replaced once, and any other refusal is the caller's to see", async () => {
  let exchanges = 0;
  await using server = await startRecordingServer((request) => {
    const fields = tokenFields(request);
    if (fields.grant_type === "client_credentials") {
      return { body: { access_token: `app-${server.requests.length}`, expires_in: 100, token_type: "Bearer" } };
    }
    exchanges += 1;
    const error = exchanges === 1 ? "actor_token does not count" : "subject_token does not count";
    return { status: 400, body: { error: "invalid_request", error_description: error, message: error } };
  });
  const narrow = () => auth.narrowToken(siteProperties.getSiteProperties);
  await expect(runWithContext(contextAt(server.origin), narrow)).rejects.toMatchObject({ code: "invalid_request", status: 400 });
  const grants = server.to("/oauth2/token").map((request) => tokenFields(request).grant_type);
  expect(grants.map((grant) => grant?.split(":").at(-1))).toEqual([
    "client_credentials",
    "token-exchange",
    "client_credentials",
    "token-exchange",
  ]);
});
