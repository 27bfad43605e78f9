import { textAt, valueAt } from "@belay/testkit";
import { createClient, TokenRole, type Tokens } from "@wix/sdk";
import { SiteSessionAuth } from "@wix/sdk/auth/site-session";
import { AppStrategy } from "@wix/sdk/auth/wix-app-oauth";
import { afterEach, describe, expect, test, vi } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient, visitorClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";

const FOUR_HOURS_SECONDS = 14_400;
const HOUR_MS = 3_600_000;

const scene = useOfficialScene();

afterEach(() => {
  vi.useRealTimers();
});

/** Moves the server's clock and the client's by the same span. */
function advance(ms: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
  scene.server.clock.advance(ms);
}

/** What the server says of a token, asked without any client. */
async function infoOf(token: string): Promise<unknown> {
  const response = await fetch("https://www.wixapis.com/oauth2/token-info", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ token }),
  });
  return response.json();
}

function postToken(body: Readonly<Record<string, string>>): Promise<Response> {
  return fetch("https://www.wixapis.com/oauth2/token", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

/** The headers that a client with this strategy sends. */
async function authOf(auth: AppStrategy): Promise<{ readonly headers: Readonly<Record<string, string>> }> {
  return createClient({ auth }).auth.getAuthHeaders();
}

describe("visitors (OAuthStrategy)", () => {
  test("an anonymous grant makes a new visitor of the client's site, for four hours", async () => {
    const { site } = scene.server;
    const before = Math.floor(Date.now() / 1000);
    const [one, two] = [await visitorClient(site).auth.generateVisitorTokens(), await visitorClient(site).auth.generateVisitorTokens()];
    expect(one.refreshToken.role).toBe(TokenRole.VISITOR);
    expect(one.accessToken.expiresAt - before).toBeGreaterThanOrEqual(FOUR_HOURS_SECONDS);
    expect(one.accessToken.expiresAt - before).toBeLessThan(FOUR_HOURS_SECONDS + 60);
    const info = await infoOf(one.accessToken.value);
    expect(info).toMatchObject({
      active: true,
      subjectType: "VISITOR",
      clientId: site.clientId,
      siteId: site.siteId,
      instanceId: site.instanceId,
    });
    expect(valueAt(await infoOf(two.accessToken.value), "subjectId")).not.toBe(textAt(info, "subjectId"));
  });

  test("many visitors at once are as many visitors", async () => {
    const clients = Array.from({ length: 100 }, () => visitorClient(scene.server.site));
    const tokens = await Promise.all(clients.map((client) => client.auth.generateVisitorTokens()));
    const infos = await Promise.all(tokens.map(({ accessToken }) => infoOf(accessToken.value)));
    expect(new Set(infos.map((info) => textAt(info, "subjectId"))).size).toBe(100);
    expect(new Set(tokens.map(({ refreshToken }) => refreshToken.value)).size).toBe(100);
  });

  test("S14: answers of the token endpoint are not to be stored", async () => {
    await visitorClient(scene.server.site).auth.generateVisitorTokens();
    await visitorClient({ clientId: "00000000-0000-4000-8000-000000000000" })
      .auth.generateVisitorTokens()
      .catch(() => undefined);
    const answers = scene.exchangesAt("/oauth2/token");
    expect(answers.map(({ status, headers }) => [status, headers.get("cache-control")])).toEqual([
      [200, "no-store"],
      [401, "no-store"],
    ]);
  });

  test("a refresh token gives a new access token of the same visitor, and counts again afterwards", async () => {
    const client = visitorClient(scene.server.site);
    const tokens = await client.auth.generateVisitorTokens();
    const first = await client.auth.renewToken(tokens.refreshToken);
    const second = await client.auth.renewToken(first.refreshToken);
    expect(second.refreshToken).toEqual(tokens.refreshToken);
    expect(new Set([tokens, first, second].map(({ accessToken }) => accessToken.value)).size).toBe(3);
    const subjects = await Promise.all([tokens, second].map(({ accessToken }) => infoOf(accessToken.value)));
    expect(valueAt(subjects[1], "subjectId")).toBe(textAt(subjects[0], "subjectId"));
  });

  test("a client that starts with a refresh token alone renews before its first call", async () => {
    const { refreshToken } = await visitorClient(scene.server.site).auth.generateVisitorTokens();
    scene.forget();
    const tokens: Tokens = { accessToken: { value: "", expiresAt: 0 }, refreshToken };
    await visitorClient(scene.server.site, tokens).productsV3.queryProducts().find();
    expect(scene.exchanges.map(({ url }) => url.pathname)).toEqual(["/oauth2/token", "/stores/v3/products/query"]);
    expect(JSON.parse(scene.exchanges[0]?.requestBody ?? "")).toMatchObject({
      grantType: "refresh_token",
      clientId: scene.server.site.clientId,
    });
  });

  test("SiteSessionAuth renews without a client id", async () => {
    const { clientId } = scene.server.site;
    const { refreshToken } = await visitorClient({ clientId }).auth.generateVisitorTokens();
    scene.forget();
    const client = createClient({ auth: SiteSessionAuth({ clientId }) });
    const renewed = await client.auth.renewToken(refreshToken);
    expect(JSON.parse(scene.exchanges[0]?.requestBody ?? "")).toEqual({ grantType: "refresh_token", refreshToken: refreshToken.value });
    expect(await infoOf(renewed.accessToken.value)).toMatchObject({ active: true, subjectType: "VISITOR", clientId });
  });

  test("an expired session is refused with 401, and renewed by the client as the same visitor", async () => {
    const client = visitorClient(scene.server.site);
    await client.productsV3.queryProducts().find();
    const before = client.auth.getTokens();
    scene.server.clock.advance(5 * HOUR_MS);
    // The client's clock has not moved, so it still sends the old token.
    expect(await errorOf(client.productsV3.queryProducts().find())).toMatchObject({ status: 401, code: "TOKEN_EXPIRED" });
    advance(5 * HOUR_MS);
    expect((await client.productsV3.queryProducts().find()).items).toEqual([]);
    const after = client.auth.getTokens();
    expect(after.refreshToken).toEqual(before.refreshToken);
    expect(after.accessToken.value).not.toBe(before.accessToken.value);
    expect(scene.exchangesAt("/oauth2/token").map(({ requestBody }) => textAt(JSON.parse(requestBody), "grantType"))).toEqual([
      "anonymous",
      "refresh_token",
    ]);
  });

  test("a refresh token that is unknown, of another client, or ended is refused, and the client goes on as a new visitor", async () => {
    const { site, otherSite } = scene.server;
    const foreign = await visitorClient(otherSite).auth.generateVisitorTokens();
    const own = await visitorClient(site).auth.generateVisitorTokens();
    advance(366 * 24 * HOUR_MS);
    for (const refreshToken of [foreign.refreshToken, own.refreshToken, { value: "bly_refresh_none", role: TokenRole.VISITOR }]) {
      const client = visitorClient(site);
      expect((await errorOf(client.auth.renewToken(refreshToken))).message).toContain("invalid_grant");
      const tokens = await client.auth.generateVisitorTokens({ refreshToken, accessToken: { value: "", expiresAt: 0 } });
      expect(tokens.refreshToken.value).not.toBe(refreshToken.value);
    }
  });
});

describe("apps (AppStrategy)", () => {
  test("an instance id and the secret give the app's token, taken once for many calls", async () => {
    const { site } = scene.server;
    const client = appClient(site);
    await client.siteProperties.getSiteProperties();
    await client.productsV3.queryProducts().find();
    const [request, ...more] = scene.exchangesAt("/oauth2/token");
    expect(more).toEqual([]);
    expect(JSON.parse(request?.body ?? "")).toEqual({
      access_token: expect.any(String),
      token_type: "Bearer",
      expires_in: FOUR_HOURS_SECONDS,
    });
    const info = await infoOf(textAt(JSON.parse(request?.body ?? ""), "access_token"));
    expect(info).toMatchObject({
      active: true,
      subjectType: "APP",
      clientId: site.clientId,
      instanceId: site.instanceId,
      siteId: site.siteId,
    });
  });

  test("client credentials without an instance id act as the app's own site, and each token is another one", async () => {
    const { clientId, clientSecret, instanceId } = scene.server.site;
    const body = { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret };
    const answers: unknown[] = [await (await postToken(body)).json(), await (await postToken(body)).json()];
    const tokens = answers.map((answer) => textAt(answer, "access_token"));
    expect(new Set(tokens).size).toBe(2);
    expect(answers.map((answer) => valueAt(answer, "refresh_token"))).toEqual([undefined, undefined]);
    expect(await Promise.all(tokens.map(infoOf))).toMatchObject([{ instanceId }, { instanceId }]);
  });

  test("an access token of a visitor is stripped of its session and stays the visitor's: it is not elevated by the secret", async () => {
    const { site } = scene.server;
    const { accessToken } = await visitorClient(site).auth.generateVisitorTokens();
    scene.forget();
    const { headers } = await authOf(AppStrategy({ appId: site.clientId, appSecret: site.clientSecret, accessToken: accessToken.value }));
    expect(JSON.parse(scene.exchanges[0]?.requestBody ?? "")).toMatchObject({ grant_type: "strip_bound_session" });
    expect(headers.Authorization).not.toBe(accessToken.value);
    const [bound, stripped] = [await infoOf(accessToken.value), await infoOf(headers.Authorization ?? "")];
    expect(valueAt(stripped, "subjectType")).toBe("VISITOR");
    expect(valueAt(stripped, "subjectId")).toBe(textAt(bound, "subjectId"));
    // It must not outlive what it was made from.
    expect(Number(valueAt(stripped, "exp"))).toBeLessThanOrEqual(Number(valueAt(bound, "exp")));
  });

  test("a wrong secret, another client's secret and another client's instance are refused with the request id in the client's message", async () => {
    const { site, otherSite } = scene.server;
    const attempts = [
      { ...site, clientSecret: `${site.clientSecret.slice(0, -1)}${site.clientSecret.endsWith("a") ? "b" : "a"}` },
      { ...site, clientSecret: otherSite.clientSecret },
      { ...site, instanceId: otherSite.instanceId },
      { ...otherSite, clientId: site.clientId },
      { ...site, clientId: otherSite.clientId },
    ];
    for (const { clientId, clientSecret, instanceId } of attempts) {
      const { message } = await errorOf(authOf(AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId })));
      const answer = scene.exchanges.at(-1);
      expect(answer?.url.pathname).toBe("/oauth2/token");
      expect(message).toContain(answer?.headers.get("x-wix-request-id"));
      expect(JSON.parse(answer?.body ?? "")).toMatchObject({ error: expect.stringMatching(/^invalid_(client|grant)$/) });
    }
    const denied = appClient({ ...site, clientSecret: otherSite.clientSecret });
    await errorOf(denied.siteProperties.getSiteProperties());
    expect(scene.exchangesAt("/site-properties")).toEqual([]);
  });

  test("another client's secret strips no token", async () => {
    const { site, otherSite } = scene.server;
    const { accessToken } = await visitorClient(site).auth.generateVisitorTokens();
    const strategy = AppStrategy({ appId: otherSite.clientId, appSecret: otherSite.clientSecret, accessToken: accessToken.value });
    await errorOf(authOf(strategy));
    expect(scene.exchanges.at(-1)).toMatchObject({ status: 400 });
  });
});

describe("elevated()", () => {
  function strategyFor(accessToken: string, client = scene.server.site) {
    return AppStrategy({ appId: client.clientId, appSecret: client.clientSecret, accessToken });
  }

  test("a visitor's live token leads to a client with the app's rights on the visitor's site", async () => {
    const { accessToken } = await visitorClient(scene.server.site).auth.generateVisitorTokens();
    const elevated = await strategyFor(accessToken.value).elevated();
    const { headers } = await authOf(elevated);
    expect(await infoOf(headers.Authorization ?? "")).toMatchObject({ subjectType: "APP", instanceId: scene.server.site.instanceId });
  });

  test("S7: an expired, revoked or forged token, and one of another client, elevates nobody", async () => {
    const { server } = scene;
    const expired = await visitorClient(server.site).auth.generateVisitorTokens();
    advance(5 * HOUR_MS);
    const foreign = await visitorClient(server.otherSite).auth.generateVisitorTokens();
    const revoked = await visitorClient(server.site).auth.generateVisitorTokens();
    const nowMs = server.clock.nowMs();
    const { claims } = await server.server.platform.identifier.verifyToken(revoked.accessToken.value);
    await server.store.write((tx) =>
      tx.system.insertRevocation({ kind: "token", id: claims.jti, revokedAtMs: nowMs, forgetAtMs: nowMs + 5 * HOUR_MS }),
    );
    const [head, tail] = [expired.accessToken.value.slice(0, -4), expired.accessToken.value.slice(-4)];
    const forged = `${head}${[...tail].reverse().join("")}`;
    for (const token of [expired.accessToken.value, revoked.accessToken.value, forged, "", "x"]) {
      const info = await infoOf(token);
      expect(info).toEqual({ active: false, subjectType: "UNKNOWN" });
      await expect(strategyFor(token === "" ? "y" : token).elevated()).rejects.toThrow();
    }
    await expect(strategyFor(foreign.accessToken.value).elevated()).rejects.toThrow(/not issued for the app/);
    expect(scene.exchangesAt("/oauth2/token").every(({ requestBody }) => !requestBody.includes("client_credentials"))).toBe(true);
  });

  test("getTokenInfo of a client says who its token stands for", async () => {
    const { site } = scene.server;
    const { accessToken, refreshToken } = await visitorClient(site).auth.generateVisitorTokens();
    expect(await strategyFor(accessToken.value).getTokenInfo()).toMatchObject({
      active: true,
      subjectType: "VISITOR",
      clientId: site.clientId,
    });
    expect(await infoOf(refreshToken.value)).toMatchObject({ active: true, subjectType: "VISITOR", instanceId: site.instanceId });
  });
});
