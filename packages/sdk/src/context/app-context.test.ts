import { siteProperties } from "@belay/sdk/business-tools";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { app, appContext, endpoint, member } from "../index.ts";
import { outcomeOf, requestOf } from "../testing/endpoint-scene.ts";
import { type RecordingServer, startRecordingServer, withTokens } from "../testing/recording-server.ts";

const start = () =>
  startRecordingServer(
    withTokens(({ path }) => ({
      body:
        path === "/oauth2/token-info"
          ? { active: true, subjectType: "APP", subjectId: "i1", siteId: "s1" }
          : { properties: { siteDisplayName: "n" }, version: "1" },
    })),
  );

/** What another service calls, which signs with the word `signed`. */
function hookOf({ origin }: RecordingServer, onError?: () => void) {
  return endpoint({
    context: appContext({
      ...{ origin, appId: `app-${origin}`, appSecret: "s", bodyBytesMax: 1_000 },
      verify: (request, body) => request.headers.get("x-signature") === `signed ${body}`,
    }),
    name: "hook",
    allow: app,
    input: z.object({ id: z.string() }),
    elevate: { getSite: siteProperties.getSiteProperties },
    ...(onError === undefined ? {} : { onError }),
    handle: async ({ input, caller, elevated }) => ({ id: input.id, caller, name: (await elevated.getSite()).properties?.siteDisplayName }),
  });
}

const signed = (body: string) => requestOf(body, { "x-signature": `signed ${body}` });

test("a request that is verified is the app's own: it elevates and names nobody else", async () => {
  await using server = await start();
  const hook = hookOf(server);
  const response = await hook(signed('{"id":"1"}'));
  expect([response.status, await response.json()]).toEqual([200, { id: "1", caller: { kind: "APP", id: "i1", siteId: "s1" }, name: "n" }]);
  const [call] = server.to("/site-properties/v4/properties");
  expect(call?.headers).toMatchObject({ authorization: expect.stringMatching(/^app-/), "belay-elevating-endpoint": "hook" });
  expect(call?.headers).not.toHaveProperty("belay-subject-token");
  // Who the app is is asked once.
  await hook(signed('{"id":"2"}'));
  expect(server.to("/oauth2/token-info")).toHaveLength(1);
});

test("a request that is not verified, or too large to be, is refused and nothing is asked of the server", async () => {
  await using server = await start();
  const hook = hookOf(server);
  expect(await outcomeOf(await hook(requestOf('{"id":"1"}', { "x-signature": "signed {}" })))).toEqual([401, "REQUEST_NOT_VERIFIED"]);
  expect(await outcomeOf(await hook(signed(JSON.stringify({ id: "x".repeat(1_000) }))))).toEqual([413, "BODY_TOO_LARGE"]);
  // What is no clear yes is a no.
  const vague = appContext({ origin: server.origin, appId: "a", appSecret: "s", verify: () => "yes" as unknown as boolean });
  await expect(vague(requestOf())).rejects.toMatchObject({ code: "REQUEST_NOT_VERIFIED", status: 401 });
  expect(server.requests).toEqual([]);
});

test("who the app is is asked again where the server did not say", async () => {
  let isDown = true;
  await using server = await startRecordingServer((request) =>
    isDown ? { status: 503 } : withTokens(() => ({ body: { active: true, subjectType: "APP", subjectId: "i1", siteId: "s1" } }))(request),
  );
  const onError = vi.fn();
  const hook = hookOf(server, onError);
  expect(await outcomeOf(await hook(signed('{"id":"1"}')))).toEqual([503, "BACKEND_UNREACHABLE"]);
  isDown = false;
  expect((await hook(signed('{"id":"1"}'))).status).toBe(200);
  expect(onError).toHaveBeenCalledTimes(1);
});

test("the app is no member, and settings that are missing are named", async () => {
  await using server = await start();
  const context = appContext({ origin: server.origin, appId: "b", appSecret: "s", verify: () => true });
  expect(await outcomeOf(await endpoint({ context, allow: member, handle: () => 1 })(requestOf()))).toEqual([403, "CALLER_NOT_ALLOWED"]);
  await expect(appContext({ origin: "", appId: undefined, appSecret: "s", verify: () => true })(requestOf())).rejects.toMatchObject({
    code: "CREDENTIALS_MISSING",
    message: expect.stringMatching(/^appContext has no origin, appId\b/),
  });
});
