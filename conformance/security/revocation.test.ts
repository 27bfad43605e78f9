import { parseCredential } from "@belay/core";
import { revokeApiKey, revokeClientSecret } from "@belay/domains/apps";
import { type CallAnswer, call, startTestServer, type TestServer } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../support/error-shape.ts";
import { type HeldStore, heldStore } from "../support/held-store.ts";
import { claimText } from "../support/tokens.ts";

const PATH = "/site-properties/v4/properties";
const VIEW = "SITE_SETTINGS.VIEW";
const DAY_MS = 86_400_000;
const RACES = 200;

let server: TestServer;
let held: HeldStore;

beforeAll(async () => {
  server = await startTestServer({
    wrapStore: (store) => {
      held = heldStore(store);
      return held.store;
    },
  });
});

afterAll(() => server.close());

function read(token: string): Promise<CallAnswer> {
  return call(server.origin, { path: PATH, token, headers: { "wix-site-id": server.site.siteId } });
}

function idOf(credential: string): string {
  return parseCredential(credential)?.id ?? "";
}

function revoke(kind: "token" | "grant" | "instance" | "client", id: string): Promise<void> {
  const now = server.clock.nowMs();
  return server.store.write((tx) => tx.system.insertRevocation({ kind, id, revokedAtMs: now, forgetAtMs: now + DAY_MS }));
}

describe("S8: what is revoked fails at the next request", () => {
  it("an API key", async () => {
    const key = await server.createApiKey([VIEW]);
    expect((await read(key)).status).toBe(200);
    await server.store.write((tx) => revokeApiKey(tx, idOf(key), server.clock.nowMs()));
    expect(codeOf(await read(key))).toBe("API_KEY_INVALID");
  });

  it("a client secret", async () => {
    const { clientId, clientSecret } = await server.createClientWithPermissions([VIEW]);
    const ask = (): Promise<CallAnswer> =>
      call(server.origin, {
        path: "/oauth2/token",
        body: { grant_type: "client_credentials", client_id: clientId, client_secret: clientSecret },
      });
    expect((await ask()).status).toBe(200);
    await server.store.write((tx) => revokeClientSecret(tx, idOf(clientSecret), server.clock.nowMs()));
    expect((await ask()).status).toBe(401);
  });

  it.each(["token", "instance", "client"] as const)("an app token whose %s is revoked", async (kind) => {
    const client = await server.createClientWithPermissions([VIEW]);
    const token = await server.appToken(client);
    expect((await read(token)).status).toBe(200);
    await revoke(kind, { token: claimText(token, "jti"), instance: client.instanceId, client: client.clientId }[kind]);
    expect(codeOf(await read(token))).toBe("TOKEN_REVOKED");
  });

  it("a visitor's access token and refresh token, when the grant is revoked", async () => {
    const { accessToken, refreshToken } = await server.visitorTokens();
    const grantId = claimText(accessToken, "grant_id");
    const refresh = (): Promise<CallAnswer> =>
      call(server.origin, { path: "/oauth2/token", body: { grantType: "refresh_token", refreshToken } });
    expect((await refresh()).status).toBe(200);
    await server.store.write((tx) => tx.system.revokeGrant(grantId, server.clock.nowMs()));
    await revoke("grant", grantId);
    expect(codeOf(await read(accessToken))).toBe("TOKEN_REVOKED");
    expect((await refresh()).status).toBe(400);
  });

  it("every token of an instance that was removed, refresh tokens too", async () => {
    const client = await server.createClientWithPermissions([VIEW]);
    const appToken = await server.appToken(client);
    const { accessToken, refreshToken } = await server.visitorTokens(client);
    await server.store.write((tx) => tx.system.updateAppInstance(client.instanceId, { removedAtMs: server.clock.nowMs() }));
    expect(codeOf(await read(appToken))).toBe("TOKEN_REVOKED");
    expect(codeOf(await read(accessToken))).toBe("TOKEN_REVOKED");
    const again = await call(server.origin, { path: "/oauth2/token", body: { grantType: "refresh_token", refreshToken } });
    expect(again.status).toBe(400);
    const info = await call(server.origin, { path: "/oauth2/token-info", body: { token: refreshToken } });
    expect(info.body).toEqual({ active: false, subjectType: "UNKNOWN" });
  });
});

describe("S8: a verification that races a revocation never outlives it", () => {
  it(`holds for ${RACES} API keys`, async () => {
    for (let race = 0; race < RACES; race += 1) {
      const key = await server.createApiKey([VIEW]);
      // Half of the keys are remembered when they are revoked, half are read for the first time at that moment.
      if (race % 2 === 0) {
        await read(key);
      }
      const racing = [read(key), read(key)];
      await server.store.write((tx) => revokeApiKey(tx, idOf(key), server.clock.nowMs()));
      expect((await read(key)).status, `race ${race}`).toBe(401);
      await Promise.all(racing);
      expect((await read(key)).status, `after race ${race}`).toBe(401);
    }
  });

  // A verification reads up to this many things; the revocation falls between any two of them.
  it.each([0, 1, 2, 3])("holds when it commits after read %i of a verification and before its end", async (passing) => {
    const client = await server.createClientWithPermissions([VIEW]);
    const key = await server.createApiKey([VIEW]);
    const races: readonly (readonly [string, () => Promise<unknown>])[] = [
      [key, () => server.store.write((tx) => revokeApiKey(tx, idOf(key), server.clock.nowMs()))],
      [
        await server.appToken(client),
        () => server.store.write((tx) => tx.system.updateAppInstance(client.instanceId, { removedAtMs: server.clock.nowMs() })),
      ],
    ];
    for (const [credential, end] of races) {
      // Whatever changes empties what the server remembers, so that the next verification reads.
      await server.createApiKey([VIEW]);
      const { arrived, release } = held.hold(passing);
      const racing = read(credential);
      await Promise.race([arrived, racing]);
      await end();
      release();
      await racing;
      expect((await read(credential)).status).toBe(401);
    }
  });

  it("holds for tokens of a removed instance", async () => {
    for (let race = 0; race < 25; race += 1) {
      const client = await server.createClientWithPermissions([VIEW]);
      const token = await server.appToken(client);
      const racing = [read(token), read(token)];
      await server.store.write((tx) => tx.system.updateAppInstance(client.instanceId, { removedAtMs: server.clock.nowMs() }));
      expect((await read(token)).status, `race ${race}`).toBe(401);
      await Promise.all(racing);
      expect((await read(token)).status, `after race ${race}`).toBe(401);
    }
  });
});

describe("S31: what is taken away is gone at the next request", () => {
  it("a permission of an app, for tokens that it already has", async () => {
    const client = await server.createClientWithPermissions([VIEW]);
    const token = await server.appToken(client);
    const change = (permissions: readonly string[]): Promise<boolean> =>
      server.store.write((tx) => tx.system.updateAppInstance(client.instanceId, { permissions }));
    expect((await read(token)).status).toBe(200);
    await change([]);
    expect(codeOf(await read(token))).toBe("PERMISSION_DENIED");
    await change([VIEW]);
    expect((await read(token)).status).toBe(200);
  });

  it("a permission of a key, and a site of a key", async () => {
    const key = await server.createApiKey([VIEW]);
    const change = (to: { readonly permissions?: readonly string[]; readonly siteIds?: readonly string[] }): Promise<boolean> =>
      server.store.write((tx) => tx.system.updateApiKey(idOf(key), to));
    expect((await read(key)).status).toBe(200);
    await change({ permissions: [] });
    expect(codeOf(await read(key))).toBe("PERMISSION_DENIED");
    await change({ permissions: [VIEW], siteIds: [] });
    expect(codeOf(await read(key))).toBe("SITE_NOT_ALLOWED");
  });
});
