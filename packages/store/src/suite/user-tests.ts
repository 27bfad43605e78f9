import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { FieldDefinition, Filter } from "../port/entities.ts";
import type { OAuthAppQuery, OAuthAppRecord, RoleRecord, UserRecord } from "../port/system.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";

const field = (path: string): FieldDefinition => ({ path, type: "string", multiple: false, indexed: true });
const ALL: Filter = { kind: "all" };

/** Users, roles and who holds them. */
export function userTests(adapter: StoreAdapter): void {
  describe("users and roles", () => {
    const store = useStore(adapter);
    const role = (siteId: string, change: Partial<RoleRecord> = {}): RoleRecord => ({
      id: randomUUID(),
      siteId,
      name: "editor",
      permissions: ["A"],
      createdAtMs: 1,
      ...change,
    });

    it("keeps users of an account, and removes one once, through its own account only", async () => {
      const accountId = randomUUID();
      const user: UserRecord = { id: randomUUID(), accountId, email: "a@example.com", name: "A", kind: "COLLABORATOR", createdAtMs: 1 };
      await store().write(({ system }) => system.insertUser(user));
      const remove = (from: string, atMs: number) => store().write(({ system }) => system.removeUser(from, user.id, atMs));
      expect([await remove(randomUUID(), 5), await remove(accountId, 6), await remove(accountId, 7)]).toEqual([false, true, false]);
      expect(await store().read(({ system }) => system.user(user.id))).toStrictEqual({ ...user, removedAtMs: 6 });
      expect(await store().read(({ system }) => system.users(accountId))).toHaveLength(1);
      expect(await store().read(({ system }) => system.users(randomUUID()))).toEqual([]);
    });

    it("S35: gives, changes and takes roles of the site that is named only", async () => {
      const [siteId, elsewhere, userId] = [randomUUID(), randomUUID(), randomUUID()];
      const [mine, theirs] = [role(siteId), role(elsewhere)];
      await store().write(async ({ system }) => {
        await system.insertRole(mine);
        await system.insertRole(theirs);
      });
      await expect(store().write(({ system }) => system.insertRole(role(siteId)))).rejects.toMatchObject({ name: "UniqueTakenError" });
      const assign = (roleId: string) => store().write(({ system }) => system.assignRole({ siteId, userId, roleId, createdAtMs: 1 }));
      expect([await assign(mine.id), await assign(mine.id)]).toEqual([true, false]);
      // An assignment that names another site's role gives nothing.
      await assign(theirs.id);
      const held = () => store().read(({ system }) => system.userRoles(siteId, userId));
      expect(await held()).toStrictEqual([mine]);
      expect(await store().read(({ system }) => system.userRoles(elsewhere, userId))).toEqual([]);
      expect(await store().write(({ system }) => system.updateRole(elsewhere, mine.id, "all"))).toBe(false);
      expect(await store().write(({ system }) => system.updateRole(siteId, mine.id, "all"))).toBe(true);
      expect(await held()).toMatchObject([{ permissions: "all" }]);
      expect(await store().write(({ system }) => system.unassignRole(elsewhere, userId, mine.id))).toBe(false);
      expect(await store().write(({ system }) => system.removeRole(elsewhere, mine.id))).toBe(false);
      expect(await held()).toHaveLength(1);
      expect(await store().write(({ system }) => system.removeRole(siteId, mine.id))).toBe(true);
      expect(await held()).toEqual([]);
      expect(await store().read(({ system }) => system.roles(elsewhere))).toStrictEqual([theirs]);
    });
  });
}

/** OAuth apps as they are changed, asked for and installed. */
export function oauthAppTests(adapter: StoreAdapter): void {
  describe("OAuth apps", () => {
    const store = useStore(adapter);
    const app = (siteId: string, name: string, createdAtMs: number): OAuthAppRecord => ({
      id: randomUUID(),
      siteId,
      accountId: "a",
      name,
      document: "{}",
      requestedPermissions: ["A"],
      createdAtMs,
    });

    it("S35: changes, removes and finds apps of the site that is named only, in every order", async () => {
      const [siteId, elsewhere] = [randomUUID(), randomUUID()];
      const apps = [app(siteId, "b", 1), app(siteId, "a", 2), app(siteId, "b", 3)];
      const other = app(elsewhere, "b", 1);
      await store().write(async ({ system }) => {
        for (const one of [...apps, other]) await system.insertOAuthApp(one);
      });
      const find = async (query: Partial<OAuthAppQuery>) =>
        (await store().read(({ system }) => system.queryOAuthApps(siteId, { filter: ALL, sort: [], limit: 10, offset: 0, ...query }))).map(
          ({ createdAtMs }) => createdAtMs,
        );
      const byIdDescending = [...apps].sort((left, right) => (left.id < right.id ? 1 : -1)).map(({ createdAtMs }) => createdAtMs);
      expect(await find({})).toEqual(byIdDescending);
      expect(await find({ sort: [{ field: field("createdDate"), order: "DESC" }], limit: 2, offset: 1 })).toEqual([2, 1]);
      const byName = [
        { field: field("name"), order: "ASC" },
        { field: field("createdDate"), order: "DESC" },
      ] as const;
      expect(await find({ sort: byName })).toEqual([2, 3, 1]);
      const isFirst: Filter = { kind: "compare", field: field("id"), operator: "$eq", value: apps[0]?.id ?? "" };
      const isOther: Filter = { kind: "compare", field: field("id"), operator: "$eq", value: other.id };
      expect(await find({ filter: { kind: "or", filters: [isFirst, isOther] } })).toEqual([1]);
      expect(await store().read(({ system }) => system.countOAuthApps(siteId, { kind: "not", filter: isFirst }))).toBe(2);
      expect(await store().write(({ system }) => system.updateOAuthApp(siteId, other.id, { name: "x", document: "{}" }))).toBe(false);
      expect(await store().write(({ system }) => system.removeOAuthApp(siteId, other.id))).toBe(false);
      expect(await store().write(({ system }) => system.updateOAuthApp(elsewhere, other.id, { name: "x", document: "[]" }))).toBe(true);
      expect(await store().read(({ system }) => system.oauthApp(other.id))).toStrictEqual({ ...other, name: "x", document: "[]" });
      expect(await store().write(({ system }) => system.removeOAuthApp(elsewhere, other.id))).toBe(true);
      expect(await store().read(({ system }) => system.oauthApp(other.id))).toBeUndefined();
    });

    it("lets one of many uses of an install code through, and forgets codes that are over", async () => {
      const hash = randomUUID();
      const record = { hash, clientId: "c", instanceId: "i", siteId: "s", grantId: "g", expiresAtMs: 100 };
      await store().write(({ system }) => system.insertInstallCode(record));
      const uses = await Promise.all(Array.from({ length: 20 }, () => store().write(({ system }) => system.useInstallCode(hash, 7))));
      expect(uses.filter(Boolean)).toHaveLength(1);
      expect(await store().read(({ system }) => system.installCode(hash))).toStrictEqual({ ...record, usedAtMs: 7 });
      expect(await store().write(({ system }) => system.forgetInstallCodes(99))).toBe(0);
      expect(await store().write(({ system }) => system.forgetInstallCodes(100))).toBe(1);
    });

    it("revokes the refresh tokens of a client on one site", async () => {
      const token = (clientId: string, siteId: string) => ({
        hash: randomUUID(),
        grantId: randomUUID(),
        clientId,
        siteId,
        subjectType: "APP" as const,
        subjectId: "i",
        issuedAtMs: 1,
        expiresAtMs: 100,
      });
      const [clientId, siteId] = [randomUUID(), randomUUID()];
      const [mine, other] = [token(clientId, siteId), token(clientId, randomUUID())];
      await store().write(async ({ system }) => {
        await system.insertRefreshToken(mine);
        await system.insertRefreshToken(other);
      });
      expect(await store().write(({ system }) => system.revokeRefreshTokens(clientId, siteId, 9))).toBe(1);
      expect(await store().read(({ system }) => system.refreshToken(mine.hash))).toStrictEqual({ ...mine, revokedAtMs: 9 });
      expect(await store().read(({ system }) => system.refreshToken(other.hash))).toStrictEqual(other);
    });
  });
}

/** Elevation policies of apps. */
export function policyTests(adapter: StoreAdapter): void {
  describe("elevation policies", () => {
    const store = useStore(adapter);
    const policy = (siteId: string, version: number, mode: "off" | "observe" | "enforce" = "observe") => ({
      siteId,
      clientId: "client-1",
      version,
      mode,
      document: `{"rules":[]}`,
      createdAtMs: version,
    });

    it("keeps every version, and gives the latest of the site and app that are named only", async () => {
      const [siteId, elsewhere] = [randomUUID(), randomUUID()];
      await store().write(async ({ system }) => {
        await system.insertElevationPolicy(policy(siteId, 1));
        await system.insertElevationPolicy(policy(siteId, 2, "enforce"));
        await system.insertElevationPolicy(policy(elsewhere, 1, "off"));
      });
      const read = (clientId: string) =>
        store().read(async ({ system }) => [
          await system.elevationPolicy(siteId, clientId),
          await system.elevationPolicies(siteId, clientId),
        ]);
      expect(await read("client-1")).toStrictEqual([policy(siteId, 2, "enforce"), [policy(siteId, 2, "enforce"), policy(siteId, 1)]]);
      expect(await read("client-2")).toEqual([undefined, []]);
    });

    it("takes one of many that add the same version, and tells those who remember", async () => {
      const siteId = randomUUID();
      let told = 0;
      const stop = store().onSystemChange(() => {
        told += 1;
      });
      const adding = Array.from({ length: 20 }, () => store().write(({ system }) => system.insertElevationPolicy(policy(siteId, 1))));
      const ended = await Promise.allSettled(adding);
      stop();
      expect(ended.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(told).toBe(1);
    });

    it("tells those who remember of a change that is kept as a document", async () => {
      let told = 0;
      const stop = store().onSystemChange(() => {
        told += 1;
      });
      await store().write(async ({ system }) => system.noteIdentityChange());
      stop();
      expect(told).toBe(1);
    });
  });
}
