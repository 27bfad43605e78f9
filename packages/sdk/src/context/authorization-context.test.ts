import { expect, test } from "vitest";
import { startRecordingServer } from "../testing/recording-server.ts";
import { authorizationContext } from "./authorization-context.ts";

const TOKEN = "a.b.c.d.e";
const APP = { origin: "http://127.0.0.1:1", appId: "app", appSecret: "s" };
const requestWith = (authorization?: string) =>
  new Request("http://site.example/", { headers: authorization === undefined ? {} : { authorization } });

test.each([
  ["nothing", undefined, 401, "TOKEN_MISSING"],
  ["two tokens", `${TOKEN},${TOKEN}`, 401, "AUTHORIZATION_MALFORMED"],
  ["another scheme", "Basic dXNlcjpwYXNz", 401, "AUTHORIZATION_MALFORMED"],
  ["an API key", "IST.nothing", 401, "TOKEN_INVALID"],
])("a request with %s is refused with a code and what to do", async (_, authorization, status, code) => {
  await expect(authorizationContext(APP)(requestWith(authorization))).rejects.toMatchObject({
    ...{ status, code },
    details: { applicationError: { code, data: { fix: expect.any(String) } } },
  });
});

test("a server that cannot be asked is named, with what came of asking", async () => {
  await expect(authorizationContext(APP)(requestWith(TOKEN))).rejects.toMatchObject({
    ...{ status: 503, code: "BACKEND_UNREACHABLE" },
    message: expect.stringMatching(/http:\/\/127\.0\.0\.1:1: NETWORK_ERROR/),
  });
  await using page = await startRecordingServer(() => ({ body: "<!doctype html>", headers: { "content-type": "text/html" } }));
  await expect(authorizationContext({ ...APP, origin: page.origin })(requestWith(TOKEN))).rejects.toMatchObject({
    code: "BACKEND_UNREACHABLE",
  });
});

test("settings that are missing are named, with the first request: a build needs none", async () => {
  const context = authorizationContext({ origin: undefined, appId: "app", appSecret: "" });
  await expect(context(requestWith(TOKEN))).rejects.toMatchObject({
    code: "CREDENTIALS_MISSING",
    message: expect.stringMatching(/no origin, appSecret\b.*belay env/),
  });
  await expect(authorizationContext({ ...APP, origin: "localhost:4010" })(requestWith(TOKEN))).rejects.toMatchObject({
    code: "ORIGIN_INVALID",
  });
});
