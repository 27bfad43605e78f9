import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { UserRecord } from "../port/system.ts";
import type { UserTokenRecord } from "../port/user-sign-in.ts";
import { type StoreAdapter, useStore } from "./adapter.ts";

/** How users of accounts sign in: addresses, passwords, links and sessions. */
export function userSignInTests(adapter: StoreAdapter): void {
  describe("users' sign-in", () => {
    const store = useStore(adapter);
    const user = (email: string, createdAtMs: number): UserRecord => ({
      id: randomUUID(),
      accountId: randomUUID(),
      email,
      name: "A",
      kind: "COLLABORATOR",
      createdAtMs,
    });
    const token = (change: Partial<UserTokenRecord> = {}): UserTokenRecord => ({
      hash: randomUUID(),
      kind: "link",
      userId: randomUUID(),
      createdAtMs: 1,
      expiresAtMs: 100,
      ...change,
    });

    it("finds the live users with an address, the oldest first, and no more than asked for", async () => {
      const email = `${randomUUID()}@example.com`;
      const [first, second, removed] = [user(email, 2), user(email, 3), user(email, 1)];
      await store().write(async ({ system }) => {
        for (const one of [second, first, removed, user("else@example.com", 1)]) await system.insertUser(one);
        await system.removeUser(removed.accountId, removed.id, 5);
      });
      const find = (limit: number) => store().read(({ userSignIn }) => userSignIn.usersByEmail(email, limit));
      expect(await find(5)).toStrictEqual([first, second]);
      expect(await find(1)).toStrictEqual([first]);
    });

    it("keeps the last password that was set", async () => {
      const userId = randomUUID();
      const read = () => store().read(({ userSignIn }) => userSignIn.passwordHash(userId));
      expect(await read()).toBeUndefined();
      await store().write(({ userSignIn }) => userSignIn.setPassword(userId, "one", 1));
      await store().write(({ userSignIn }) => userSignIn.setPassword(userId, "two", 2));
      expect(await read()).toBe("two");
    });

    it("uses a token up once, of its kind and before its end only", async () => {
      const record = token();
      await store().write(({ userSignIn }) => userSignIn.insertToken(record));
      const use = (kind: "link" | "browser", nowMs: number) =>
        store().write(({ userSignIn }) => userSignIn.useToken(kind, record.hash, nowMs));
      expect([await use("browser", 5), await use("link", 100)]).toEqual([false, false]);
      const uses = await Promise.all(Array.from({ length: 20 }, () => use("link", 99)));
      expect(uses.filter(Boolean)).toHaveLength(1);
      expect(await store().read(({ userSignIn }) => userSignIn.token(record.hash))).toStrictEqual({ ...record, usedAtMs: 99 });
    });

    it("ends the tokens of one user, and forgets those that are over", async () => {
      const [mine, other] = [token({ kind: "browser" }), token({ expiresAtMs: 200 })];
      await store().write(async ({ userSignIn }) => {
        await userSignIn.insertToken(mine);
        await userSignIn.insertToken(other);
      });
      expect(await store().write(({ userSignIn }) => userSignIn.endTokens(mine.userId, 9))).toBe(1);
      const read = (hash: string) => store().read(({ userSignIn }) => userSignIn.token(hash));
      expect([await read(mine.hash), await read(other.hash)]).toStrictEqual([{ ...mine, usedAtMs: 9 }, other]);
      await store().write(({ userSignIn }) => userSignIn.forgetExpired(150));
      expect([await read(mine.hash), await read(other.hash)]).toStrictEqual([undefined, other]);
    });
  });
}
