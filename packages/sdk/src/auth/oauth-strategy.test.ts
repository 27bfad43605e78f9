import { expect, test } from "vitest";
import { createClient } from "../client/create-client.ts";
import { type Handler, startRecordingServer, withTokens } from "../testing/recording-server.ts";
import { OAuthStrategy } from "./oauth-strategy.ts";
import { EMPTY_TOKENS, type Tokens } from "./tokens.ts";

const PAST = 1_000;
const FUTURE = 4_000_000_000;

function tokens(expiresAt: number, role = "member"): Tokens {
  return { accessToken: { value: "access", expiresAt }, refreshToken: { value: "refresh", role } };
}

const refusesRefresh: Handler = (request) => {
  const grant = (request.json as { readonly grantType?: string } | undefined)?.grantType;
  return grant === "refresh_token"
    ? { status: 400, body: { error: "invalid_grant" } }
    : { body: { access_token: "visitor", refresh_token: "r", expires_in: 100 } };
};

test("the first call makes one visitor, whoever else calls meanwhile", async () => {
  await using server = await startRecordingServer(withTokens());
  const client = createClient({
    origin: server.origin,
    auth: OAuthStrategy({ clientId: "c", tokenRequestOptions: { headers: { "client-binding": "b" } } }),
  });
  await Promise.all(Array.from({ length: 10 }, () => client.fetch("/x")));
  expect(server.to("/oauth2/token").map((request) => request.json)).toEqual([{ clientId: "c", grantType: "anonymous" }]);
  expect(server.to("/oauth2/token")[0]?.headers["client-binding"]).toBe("b");
  expect(server.to("/x").every((request) => request.headers.authorization === "visitor-1")).toBe(true);
  expect(client.auth.getTokens().refreshToken).toEqual({ value: "refresh-visitor-1", role: "visitor" });
  expect(client.auth.loggedIn()).toBe(false);
});

test("an expired token is renewed once for concurrent callers, and the role is kept", async () => {
  await using server = await startRecordingServer(withTokens());
  const written: Tokens[] = [];
  let stored = tokens(PAST);
  const tokenStorage = {
    getTokens: () => stored,
    setTokens: (next: Tokens) => {
      stored = next;
      written.push(next);
    },
  };
  const client = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: "c", tokenStorage }) });
  await Promise.all(Array.from({ length: 10 }, () => client.fetch("/x")));
  expect(server.to("/oauth2/token").map((request) => request.json)).toEqual([
    { clientId: "c", refreshToken: "refresh", grantType: "refresh_token" },
  ]);
  expect(written).toHaveLength(1);
  expect(written[0]).toMatchObject({ accessToken: { value: "renewed-1" }, refreshToken: { role: "member" } });
  expect(client.auth.loggedIn()).toBe(true);
});

test("a live token costs no token call", async () => {
  await using server = await startRecordingServer(withTokens());
  await createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: "c", tokens: tokens(FUTURE) }) }).fetch("/x");
  expect(server.to("/oauth2/token")).toHaveLength(0);
});

test("a member whose refresh token is refused becomes a new visitor, and the client knows", async () => {
  await using server = await startRecordingServer(refusesRefresh);
  const client = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: "c", tokens: tokens(PAST) }) });
  await client.fetch("/x");
  expect(server.to("/x")[0]?.headers.authorization).toBe("visitor");
  expect(client.auth.loggedIn()).toBe(false);
});

test("a server that fails does not forget the member", async () => {
  await using server = await startRecordingServer(() => ({ status: 503, body: {} }));
  const client = createClient({ origin: server.origin, auth: OAuthStrategy({ clientId: "c", tokens: tokens(PAST) }) });
  await expect(client.fetch("/x")).rejects.toMatchObject({ status: 503 });
  expect(client.auth.loggedIn()).toBe(true);
});

test("a login during a renewal wins over the renewal", async () => {
  const gate = Promise.withResolvers<void>();
  await using server = await startRecordingServer(async (request) => {
    await gate.promise;
    return withTokens()(request);
  });
  const auth = OAuthStrategy({ clientId: "c", tokens: tokens(PAST, "visitor"), origin: server.origin });
  const headers = auth.getAuthHeaders();
  auth.setTokens({ accessToken: { value: "logged-in", expiresAt: FUTURE }, refreshToken: { value: "theirs", role: "member" } });
  gate.resolve();
  expect(await headers).toEqual({ headers: { Authorization: "logged-in" } });
  expect(auth.getTokens().refreshToken.value).toBe("theirs");
});

test("generateVisitorTokens and renewToken give tokens without putting them in use", async () => {
  await using server = await startRecordingServer(withTokens());
  const auth = OAuthStrategy({ clientId: "c", origin: server.origin });
  expect(await auth.generateVisitorTokens()).toMatchObject({ accessToken: { value: "visitor-1" }, refreshToken: { role: "visitor" } });
  expect(await auth.generateVisitorTokens(tokens(FUTURE))).toEqual(tokens(FUTURE));
  expect(await auth.renewToken({ value: "r", role: "member" })).toMatchObject({
    accessToken: { value: "renewed-2" },
    refreshToken: { role: "member" },
  });
  expect(auth.getTokens()).toEqual(EMPTY_TOKENS);
});

test("there is no subject to name before there is a session", async () => {
  await using server = await startRecordingServer(withTokens());
  const auth = OAuthStrategy({ clientId: "c", origin: server.origin });
  expect(await auth.getSubjectToken()).toBeUndefined();
  expect(server.requests).toHaveLength(0);
  auth.setTokens(tokens(PAST));
  expect(await auth.getSubjectToken()).toBe("renewed-1");
});
