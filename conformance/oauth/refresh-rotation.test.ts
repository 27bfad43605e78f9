import { type CallAnswer, call, startTestServer, type TestClient, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { claimText } from "../support/tokens.ts";

const GRACE_MS = 30_000;
const YEAR_MS = 365 * 86_400_000;

let server: TestServer;
/** Its refresh tokens are replaced; those of the server's own site are not. */
let strict: TestClient;

beforeAll(async () => {
  server = await startTestServer();
  strict = await server.createClientWithPermissions([]);
  await server.store.write((tx) => tx.system.setRefreshTokenRotation(strict.siteId, strict.clientId, true));
});

afterAll(() => server.close());

function refresh(refreshToken: string): Promise<CallAnswer> {
  return call(server.origin, { path: "/oauth2/token", body: { grantType: "refresh_token", refreshToken } });
}

function successor(answer: CallAnswer): string {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return textAt(answer.body, "refresh_token");
}

function expectRefused(answer: CallAnswer): void {
  expectErrorShape(answer, 400);
  expect(valueAt(answer.body, "error")).toBe("invalid_grant");
}

/** Whether an access token counts; a visitor may not read what is asked for. */
async function isAlive(accessToken: string): Promise<boolean> {
  return codeOf(await call(server.origin, { path: "/site-properties/v4/properties", token: accessToken })) === "PERMISSION_DENIED";
}

async function infoOf(token: string): Promise<unknown> {
  return valueAt((await call(server.origin, { path: "/oauth2/token-info", body: { token } })).body, "active");
}

// RFC 9700 section 4.14.2
describe("S21: refresh tokens of an app that replaces them", () => {
  it("gives a new one each time, for the same subject and grant; the old one no longer counts as live", async () => {
    const { accessToken, refreshToken } = await server.visitorTokens(strict);
    const answer = await refresh(refreshToken);
    const next = successor(answer);
    expect(next).not.toBe(refreshToken);
    const renewed = textAt(answer.body, "access_token");
    for (const claim of ["sub", "grant_id", "site_id", "client_id"] as const) {
      expect(claimText(renewed, claim)).toBe(claimText(accessToken, claim));
    }
    expect([await infoOf(refreshToken), await infoOf(next)]).toEqual([false, true]);
    expect(successor(await refresh(next))).not.toBe(next);
  });

  it("gives the same successor to who asks again in time, because the answer was lost", async () => {
    const { refreshToken } = await server.visitorTokens(strict);
    const next = successor(await refresh(refreshToken));
    server.clock.advance(GRACE_MS);
    expect(successor(await refresh(refreshToken))).toBe(next);
    expect((await refresh(next)).status).toBe(200);
  });

  it("revokes the family when a replaced token comes again after that", async () => {
    const { accessToken, refreshToken } = await server.visitorTokens(strict);
    const answer = await refresh(refreshToken);
    server.clock.advance(GRACE_MS + 1);
    expect(await isAlive(accessToken)).toBe(true);
    expectRefused(await refresh(refreshToken));
    expectRefused(await refresh(successor(answer)));
    expect(await isAlive(accessToken)).toBe(false);
    expect(await isAlive(textAt(answer.body, "access_token"))).toBe(false);
  });

  it("F15: gives 100 refreshes at once one successor", async () => {
    const { refreshToken } = await server.visitorTokens(strict);
    const answers = await Promise.all(Array.from({ length: 100 }, () => refresh(refreshToken)));
    const successors = new Set(answers.map(successor));
    expect(successors.size).toBe(1);
    for (const next of successors) {
      expect((await refresh(next)).status).toBe(200);
    }
  });

  it("keeps the end of the first token, however often it is replaced", async () => {
    const { refreshToken } = await server.visitorTokens(strict);
    server.clock.advance(YEAR_MS - 1_000);
    const next = successor(await refresh(refreshToken));
    server.clock.advance(1_000);
    expectRefused(await refresh(next));
  });

  it("goes on watching for replaced tokens when the app keeps its tokens again", async () => {
    const client = await server.createClientWithPermissions([]);
    const set = (isOn: boolean): Promise<boolean> =>
      server.store.write((tx) => tx.system.setRefreshTokenRotation(client.siteId, client.clientId, isOn));
    await set(true);
    const { refreshToken } = await server.visitorTokens(client);
    const next = successor(await refresh(refreshToken));
    await set(false);
    expect((await refresh(next)).body).not.toHaveProperty("refresh_token");
    server.clock.advance(GRACE_MS + 1);
    expectRefused(await refresh(refreshToken));
    expectRefused(await refresh(next));
  });
});

it("S21: an app that was not told otherwise keeps its refresh tokens, as clients in use need it", async () => {
  const { refreshToken } = await server.visitorTokens();
  for (let round = 0; round < 3; round += 1) {
    const answer = await refresh(refreshToken);
    expect(answer.status).toBe(200);
    expect(answer.body).not.toHaveProperty("refresh_token");
    server.clock.advance(GRACE_MS * 2);
  }
});
