import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { ApiKeyRecord, ClientSecretRecord, RefreshTokenRecord, SigningKeyRecord } from "../port/system.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";

const secret = (clientId: string, change: Partial<ClientSecretRecord> = {}): ClientSecretRecord => ({
  id: randomUUID(),
  clientId,
  hash: "h",
  lastFour: "abcd",
  createdAtMs: 1,
  ...change,
});

const apiKey = (accountId: string, change: Partial<ApiKeyRecord> = {}): ApiKeyRecord => ({
  id: randomUUID(),
  accountId,
  name: "key",
  hash: "h",
  lastFour: "abcd",
  permissions: ["PRODUCTS.READ"],
  siteIds: "all",
  createdAtMs: 1,
  ...change,
});

const refreshToken = (grantId: string): RefreshTokenRecord => ({
  hash: randomUUID(),
  grantId,
  clientId: "c",
  siteId: "s",
  subjectType: "VISITOR",
  subjectId: "v",
  issuedAtMs: 1,
  expiresAtMs: 100,
});

/** Identities, credentials, keys and settings. */
export function systemTests(adapter: StoreAdapter): void {
  describe("identities", () => {
    const store = useStore(adapter);

    it("keeps accounts, sites, apps and their instances, listed oldest first under their owner", async () => {
      const [a, b] = [randomUUID(), randomUUID()];
      const account = { id: a, name: "first", createdAtMs: 1 };
      const site = (id: string, createdAtMs: number) => ({ id, accountId: a, name: "n", ownerUserId: "u", createdAtMs });
      const app = { id: randomUUID(), siteId: `${a}-1`, accountId: a, name: "app", document: '{"x":1}', createdAtMs: 1 };
      const instance = { id: randomUUID(), clientId: app.id, siteId: app.siteId, permissions: ["A", "B"], createdAtMs: 1 };
      const everything = { ...instance, id: randomUUID(), permissions: "all" as const, createdAtMs: 2, removedAtMs: 5 };
      await store().write(async ({ system }) => {
        await system.insertAccount(account);
        await system.insertAccount({ id: b, name: "second", createdAtMs: 2 });
        await system.insertSite(site(`${a}-2`, 2));
        await system.insertSite(site(`${a}-1`, 1));
        await system.insertOAuthApp(app);
        await system.insertAppInstance(instance);
        await system.insertAppInstance(everything);
      });
      await store().read(async ({ system }) => {
        expect(await system.account(a)).toStrictEqual(account);
        expect((await system.accounts()).map((one) => one.id)).toEqual([a, b]);
        expect(await system.site(`${a}-1`)).toStrictEqual(site(`${a}-1`, 1));
        expect((await system.sites(a)).map((one) => one.id)).toEqual([`${a}-1`, `${a}-2`]);
        expect(await system.sites(b)).toEqual([]);
        expect(await system.oauthApp(app.id)).toStrictEqual(app);
        expect(await system.oauthApps(app.siteId)).toStrictEqual([app]);
        expect(await system.appInstance(instance.id)).toStrictEqual(instance);
        expect(await system.appInstances(app.id)).toStrictEqual([instance, everything]);
        expect([await system.account("x"), await system.site("x"), await system.oauthApp("x"), await system.appInstance("x")]).toEqual(
          Array(4).fill(undefined),
        );
      });
      await expect(store().write(({ system }) => system.insertAccount(account))).rejects.toMatchObject({
        name: "UniqueTakenError",
        set: "id",
      });
    });

    it("changes an app's instance until it is removed", async () => {
      const id = randomUUID();
      await store().write(({ system }) => system.insertAppInstance({ id, clientId: "c", siteId: "s", permissions: ["A"], createdAtMs: 1 }));
      expect(await store().write(({ system }) => system.updateAppInstance(id, { permissions: ["B"] }))).toBe(true);
      expect(await store().write(({ system }) => system.updateAppInstance(id, { removedAtMs: 9 }))).toBe(true);
      expect(await store().write(({ system }) => system.updateAppInstance(id, { permissions: "all" }))).toBe(false);
      expect(await store().write(({ system }) => system.updateAppInstance("missing", { permissions: "all" }))).toBe(false);
      expect(await store().read(({ system }) => system.appInstance(id))).toMatchObject({ permissions: ["B"], removedAtMs: 9 });
    });
  });
}

/** Client secrets, API keys, refresh tokens, signing keys. */
export function credentialTests(adapter: StoreAdapter): void {
  describe("credentials", () => {
    const store = useStore(adapter);

    it("S7: moves the end of a secret only forwards in time, never later, and never on a revoked one", async () => {
      const [clientId, one] = [randomUUID(), secret("")];
      const mine = { ...one, clientId };
      await store().write(({ system }) => system.insertClientSecret(mine));
      const expire = (at: number) => store().write(({ system }) => system.expireClientSecret(mine.id, at));
      expect([await expire(1_000), await expire(2_000), await expire(500)]).toEqual([true, false, true]);
      expect(await store().read(({ system }) => system.clientSecret(mine.id))).toStrictEqual({ ...mine, expiresAtMs: 500 });
      expect(await store().write(({ system }) => system.revokeClientSecret(mine.id, 10))).toBe(true);
      expect(await store().write(({ system }) => system.revokeClientSecret(mine.id, 20))).toBe(false);
      expect(await expire(100)).toBe(false);
      await store().write(({ system }) => system.touchClientSecret(mine.id, 30));
      await store().write(({ system }) => system.touchClientSecret(mine.id, 20));
      expect(await store().read(({ system }) => system.clientSecrets(clientId))).toStrictEqual([
        { ...mine, expiresAtMs: 500, revokedAtMs: 10, lastUsedAtMs: 30 },
      ]);
    });

    it("changes, ends, revokes and touches API keys by the same rules", async () => {
      const accountId = randomUUID();
      const key = apiKey(accountId, { siteIds: ["s1"] });
      await store().write(({ system }) => system.insertApiKey(key));
      await store().write(({ system }) => system.insertApiKey(apiKey(randomUUID())));
      const run = <T>(work: Parameters<ReturnType<typeof store>["write"]>[0]) => store().write(work) as Promise<T>;
      expect(await run(({ system }) => system.updateApiKey(key.id, { permissions: "all" }))).toBe(true);
      expect(await run(({ system }) => system.updateApiKey(key.id, { siteIds: [] }))).toBe(true);
      expect(await run(({ system }) => system.expireApiKey(key.id, 500))).toBe(true);
      expect(await run(({ system }) => system.expireApiKey(key.id, 600))).toBe(false);
      await run(({ system }) => system.touchApiKey(key.id, 40));
      expect(await run(({ system }) => system.revokeApiKey(key.id, 50))).toBe(true);
      expect(await run(({ system }) => system.updateApiKey(key.id, { permissions: ["X"] }))).toBe(false);
      const expected = { ...key, permissions: "all", siteIds: [], expiresAtMs: 500, revokedAtMs: 50, lastUsedAtMs: 40 };
      expect(await store().read(({ system }) => system.apiKey(key.id))).toStrictEqual(expected);
      expect(await store().read(({ system }) => system.apiKeys(accountId))).toStrictEqual([expected]);
    });

    it("revokes all refresh tokens of a grant once, and no others", async () => {
      const [mine, other] = [refreshToken("grant-1"), refreshToken("grant-2")];
      await store().write(({ system }) => system.insertRefreshToken(mine));
      await store().write(({ system }) => system.insertRefreshToken({ ...other, subjectType: "MEMBER" }));
      expect(await store().write(({ system }) => system.revokeGrant("grant-1", 7))).toBe(true);
      expect(await store().write(({ system }) => system.revokeGrant("grant-1", 8))).toBe(false);
      expect(await store().read(({ system }) => system.refreshToken(mine.hash))).toStrictEqual({ ...mine, revokedAtMs: 7 });
      expect(await store().read(({ system }) => system.refreshToken(other.hash))).toStrictEqual({ ...other, subjectType: "MEMBER" });
      expect(await store().read(({ system }) => system.refreshToken("unknown"))).toBeUndefined();
    });

    it("S21: an app's refresh tokens are replaced from when it is said until it is said otherwise", async () => {
      const [id, siteId] = [randomUUID(), randomUUID()];
      const app = { id, siteId, accountId: "a", name: "app", document: "{}", createdAtMs: 1 };
      await store().write(({ system }) => system.insertOAuthApp(app));
      const set = (site: string, isOn: boolean): Promise<boolean> =>
        store().write(({ system }) => system.setRefreshTokenRotation(site, id, isOn));
      expect(await set("another site", true)).toBe(false);
      expect(await store().read(({ system }) => system.oauthApp(id))).toStrictEqual(app);
      expect(await set(siteId, true)).toBe(true);
      expect(await store().read(({ system }) => system.oauthApp(id))).toStrictEqual({ ...app, rotatesRefreshTokens: true });
      await set(siteId, false);
      expect(await store().read(({ system }) => system.oauthApp(id))).toStrictEqual(app);
    });

    it("S21: replaces a refresh token once, however many try at once, and never a revoked one", async () => {
      const [mine, dead] = [refreshToken("grant-3"), refreshToken("grant-4")];
      await store().write(async ({ system }) => {
        await system.insertRefreshToken(mine);
        await system.insertRefreshToken(dead);
        await system.revokeGrant(dead.grantId, 5);
      });
      const rotations = await Promise.all(
        Array.from({ length: 20 }, (_, at) => store().write(({ system }) => system.rotateRefreshToken(mine.hash, at + 1))),
      );
      expect(rotations.filter(Boolean)).toHaveLength(1);
      expect(await store().read(({ system }) => system.refreshToken(mine.hash))).toStrictEqual({
        ...mine,
        rotatedAtMs: rotations.indexOf(true) + 1,
      });
      expect(await store().write(({ system }) => system.rotateRefreshToken(dead.hash, 6))).toBe(false);
    });

    it("forgets refresh tokens that have expired, and no others", async () => {
      const [over, live] = [refreshToken("grant-5"), { ...refreshToken("grant-6"), expiresAtMs: Number.MAX_SAFE_INTEGER }];
      await store().write(async ({ system }) => {
        await system.insertRefreshToken(over);
        await system.insertRefreshToken(live);
        await system.forgetRefreshTokens(over.expiresAtMs - 1);
      });
      expect(await store().read(({ system }) => system.refreshToken(over.hash))).toBeDefined();
      expect(await store().write(({ system }) => system.forgetRefreshTokens(over.expiresAtMs))).toBeGreaterThan(0);
      const left = await store().read(async ({ system }) => [await system.refreshToken(over.hash), await system.refreshToken(live.hash)]);
      expect(left).toStrictEqual([undefined, live]);
    });

    it("S47: uses a token for one use once, however many try at once, and forgets it when it is told to", async () => {
      const id = randomUUID();
      const use = (): Promise<boolean> => store().write(({ system }) => system.useToken(id, 100));
      expect(await store().read(({ system }) => system.isTokenUsed(id))).toBe(false);
      expect((await Promise.all(Array.from({ length: 20 }, use))).filter(Boolean)).toHaveLength(1);
      expect(await store().read(({ system }) => system.isTokenUsed(id))).toBe(true);
      expect(await store().write(({ system }) => system.forgetUsedTokens(99))).toBe(0);
      expect(await store().write(({ system }) => system.forgetUsedTokens(100))).toBe(1);
      expect(await store().read(({ system }) => system.isTokenUsed(id))).toBe(false);
    });

    it("retires a signing key, then removes it, each once", async () => {
      const key: SigningKeyRecord = { id: randomUUID(), algorithm: "EdDSA", publicJwk: "{}", encryptedPrivateKey: "x", createdAtMs: 1 };
      await store().write(({ system }) => system.insertSigningKey(key));
      const results = await store().write(async ({ system }) => [
        await system.retireSigningKey(key.id, 2),
        await system.retireSigningKey(key.id, 3),
        await system.removeSigningKey(key.id, 4),
        await system.removeSigningKey(key.id, 5),
        await system.retireSigningKey("missing", 5),
      ]);
      expect(results).toEqual([true, false, true, false, false]);
      expect(await store().read(({ system }) => system.signingKeys())).toStrictEqual([{ ...key, retiredAtMs: 2, removedAtMs: 4 }]);
    });

    it("keeps a revocation until the last time that it was asked to, then forgets it", async () => {
      const id = randomUUID();
      const revoke = (revokedAtMs: number, forgetAtMs: number) =>
        store().write(({ system }) => system.insertRevocation({ kind: "grant", id, revokedAtMs, forgetAtMs }));
      await revoke(1, 100);
      await revoke(2, 300);
      await revoke(3, 200);
      expect(await store().read(({ system }) => system.revocations())).toStrictEqual([
        { kind: "grant", id, revokedAtMs: 1, forgetAtMs: 300 },
      ]);
      expect(await store().write(({ system }) => system.forgetRevocations(299))).toBe(0);
      expect(await store().write(({ system }) => system.forgetRevocations(300))).toBe(1);
      expect(await store().read(({ system }) => system.revocations())).toEqual([]);
    });

    it("lets the first writer of a setting win, in parallel too", async () => {
      const name = randomUUID();
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => store().write(({ system }) => system.insertSetting(name, String(index)))),
      );
      expect(results.filter(Boolean)).toHaveLength(1);
      expect(await store().read(({ system }) => system.setting(name))).toBe(String(results.indexOf(true)));
      expect(await store().read(({ system }) => system.setting("missing"))).toBeUndefined();
    });
  });
}

/** Who is told of changes of identities, keys and revocations, in this process. */
export function systemChangeTests(adapter: StoreAdapter): void {
  describe("system changes", () => {
    const store = useStore(adapter);

    it("S8: tells listeners before the change is acknowledged, and only of changes that count", async () => {
      let told = 0;
      const stop = store().onSystemChange(() => {
        told += 1;
      });
      await store().write(({ system }) => system.insertRevocation({ kind: "token", id: randomUUID(), revokedAtMs: 1, forgetAtMs: 2 }));
      expect(told).toBe(1);
      const key = apiKey("account");
      await store().write(({ system }) => system.insertApiKey(key));
      expect(told).toBe(2);
      await store().write(({ system }) => system.touchApiKey(key.id, 5));
      await store().write(({ system }) => system.insertRefreshToken(refreshToken("g")));
      await store().write(({ system }) => system.revokeApiKey("missing", 5));
      await store().read(({ system }) => system.accounts());
      await expect(
        store().write(async ({ system }) => {
          await system.insertApiKey(apiKey("account"));
          throw new Error("undo");
        }),
      ).rejects.toThrow("undo");
      expect(told).toBe(2);
      stop();
      await store().write(({ system }) => system.revokeApiKey(key.id, 6));
      expect(told).toBe(2);
    });
  });
}
