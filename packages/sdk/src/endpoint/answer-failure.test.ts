import { siteProperties } from "@belay/sdk/business-tools";
import { expect, test } from "vitest";
import { runWithContext } from "../context/ambient.ts";
import type { InboundRequest } from "../context/inbound-request.ts";
import { createClient, endpoint, member, OAuthStrategy, visitor } from "../index.ts";
import { contextAs, MEMBER, outcomeOf, requestOf } from "../testing/endpoint-scene.ts";
import { type Answer, startRecordingServer, withTokens } from "../testing/recording-server.ts";

/** An endpoint's answer, and what it told of a failure. */
async function outcomeWith(answer: Answer, tokens?: Answer) {
  await using server = await startRecordingServer((request) =>
    tokens !== undefined && request.path === "/oauth2/token" ? tokens : withTokens(() => answer)(request),
  );
  const told: unknown[] = [];
  const handler = endpoint({
    allow: member,
    elevate: { getSite: siteProperties.getSiteProperties },
    handle: ({ elevated }) => elevated.getSite(),
    onError: (error) => told.push(error),
  });
  const response = await runWithContext(contextAs(server.origin, MEMBER), () => handler(requestOf()));
  return { response, told, outcome: await outcomeOf(response.clone()) };
}

const oauthError = (status: number, error: string) => ({ status, body: { error, error_description: "about the site's own app" } });

test.each([
  [401, "invalid_client"],
  [400, "invalid_grant"],
  [400, "unauthorized_client"],
] as const)("S63: what is wrong with the site's own credentials is for its log and not for callers: %i %s", async (status, error) => {
  const { outcome, response, told } = await outcomeWith({}, oauthError(status, error));
  expect(outcome).toEqual([502, "ELEVATED_CALL_REFUSED"]);
  expect(await response.text()).not.toContain("own app");
  expect(told).toEqual([expect.objectContaining({ code: error })]);
});

test("S63: a caller who cannot become a visitor of an app that is none is not told that they are at fault", async () => {
  await using server = await startRecordingServer(() => oauthError(401, "invalid_client"));
  const client = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: "none" }) });
  const identify: InboundRequest["identify"] = async () => {
    await client.auth.getAuthHeaders();
    throw new Error("there was a token");
  };
  const told: unknown[] = [];
  const handler = endpoint({ allow: visitor, handle: () => 1, onError: (error) => told.push(error) });
  const inbound: InboundRequest = { credential: "cookie", caller: () => ({ kind: "NEW_VISITOR" }), identify };
  expect(await outcomeOf(await runWithContext({ client, inbound }, () => handler(requestOf())))).toEqual([500, "INTERNAL"]);
  expect(told).toEqual([expect.objectContaining({ code: "invalid_client", message: expect.stringContaining("Check the client id") })]);
});

test("S63: an elevated call over a limit of the app's is too many requests to the caller, with how long to wait and nothing else", async () => {
  const data = { retryAfterSeconds: 7, rule: "hidden" };
  const applicationError = { code: "ELEVATION_LIMIT_REACHED", description: "d", data };
  const { response, outcome } = await outcomeWith({ status: 429, body: { message: "the policy of app a", details: { applicationError } } });
  expect([outcome, response.headers.get("retry-after")]).toEqual([[429, "RATE_LIMITED"], "7"]);
  expect(await response.text()).not.toMatch(/hidden|the policy of app/);
});
