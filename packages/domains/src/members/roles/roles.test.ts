import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, violationsOf } from "../../testing/test-site.ts";
import { MEMBER } from "../member-resource.ts";
import { definitionMethod, memberRoleMethod } from "./roles-contract.ts";

describe("roles of members", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  async function member(status = "APPROVED", siteId = SITE): Promise<string> {
    const id = randomUUID();
    const record = { id, revision: 1, createdAtMs: 1, updatedAtMs: 1, text: JSON.stringify({ id, status }) };
    await site.store.write((tx) => tx.entities.insert(MEMBER.kind, siteId, record, {}));
    return id;
  }
  const define = async (roleKey: string, more: object = {}): Promise<Answer> =>
    (await site.call(definitionMethod("Create"), { roleKey, roleTitle: `The ${roleKey}`, ...more })).role;
  const assign = (memberId: string, roleKey: string) => site.call(memberRoleMethod("AssignRole"), { memberId, roleKey });
  const rolesOf = async (memberId: string, siteId = SITE): Promise<Answer> =>
    (await site.call(memberRoleMethod("GetRoles"), { memberId }, { siteId })).roles;

  it("are defined once a site, listed with the system's own, and changed by revision", async () => {
    const made = await define("WRITER");
    expect(made).toMatchObject({ roleKey: "WRITER", title: "The WRITER", blockable: false, revision: "1" });
    expect(await codeOf(define("WRITER"))).toBe("ALREADY_EXISTS");
    expect(await codeOf(site.call(definitionMethod("Create"), { roleKey: "WRITER", roleTitle: "Here too" }, { siteId: OTHER_SITE }))).toBe(
      "OK",
    );
    const update = (revision: string, more: object = {}) =>
      site.call(definitionMethod("Update"), { key: "WRITER", revision, blockable: true, ...more });
    expect(await codeOf(update("2"))).toBe("INVALID_REVISION");
    expect((await update("1", { title: "Mine" })).role).toMatchObject({ title: "The WRITER", blockable: true, revision: "2" });
    expect(await codeOf(update("1"))).toBe("INVALID_REVISION");
    const { roles } = await site.call(definitionMethod("List"), {});
    expect(roles.map((role: Answer) => role.roleKey)).toEqual(["ADMIN", "WRITER"]);
    expect((await site.call(definitionMethod("Get"), { roleKey: "WRITER" })).role.revision).toBe("2");
    expect(await codeOf(site.call(definitionMethod("Get"), { roleKey: "NONE" }))).toBe("ROLE_DOES_NOT_EXIST");
  });

  it.each(["writer", "", "1A", "A B", "A".repeat(101)])("refuse %j as a key", async (roleKey) => {
    expect((await violationsOf(define(roleKey)))[0]?.field).toBe("roleKey");
  });

  it("of the system are neither changed nor deleted", async () => {
    expect(await codeOf(site.call(definitionMethod("Update"), { key: "ADMIN", revision: "1" }))).toBe("CANNOT_UPDATE_SYSTEM_ROLE");
    expect(await codeOf(site.call(definitionMethod("Delete"), { roleKey: "ADMIN" }))).toBe("CANNOT_DELETE_SYSTEM_ROLE");
    expect(await codeOf(define("ADMIN"))).toBe("ALREADY_EXISTS");
  });

  it("are given and taken, each once, with their titles", async () => {
    await define("WRITER");
    const memberId = await member();
    expect(await assign(memberId, "WRITER")).toEqual({ roleKey: "WRITER" });
    await assign(memberId, "WRITER");
    await assign(memberId, "ADMIN");
    expect(await rolesOf(memberId)).toEqual([
      { roleKey: "WRITER", title: "The WRITER" },
      { roleKey: "ADMIN", title: "Admin" },
    ]);
    const take = () => site.call(memberRoleMethod("UnassignRole"), { memberId, roleKey: "WRITER" });
    expect(await take()).toEqual({ roleKey: "WRITER" });
    expect((await violationsOf(take()))[0]?.ruleName).toBe("INVALID_ROLE");
    expect((await rolesOf(memberId)).map((role: Answer) => role.roleKey)).toEqual(["ADMIN"]);
    expect(await codeOf(assign(memberId, "NONE"))).toBe("ROLE_DOES_NOT_EXIST");
    expect(await codeOf(assign(randomUUID(), "ADMIN"))).toBe("NOT_FOUND");
  });

  it("go to a blocked member only when they are not blockable", async () => {
    await define("READER");
    await define("WRITER", { blockable: true });
    const blocked = await member("BLOCKED");
    expect(await codeOf(assign(blocked, "WRITER"))).toBe("MEMBER_BLOCKED");
    expect(await codeOf(assign(blocked, "READER"))).toBe("OK");
  });

  it("leave every member when their definition is deleted", async () => {
    await define("WRITER");
    const members = [await member(), await member()];
    for (const memberId of members) await assign(memberId, "WRITER");
    await site.call(definitionMethod("Delete"), { roleKey: "WRITER" });
    await define("WRITER");
    for (const memberId of members) expect(await rolesOf(memberId)).toEqual([]);
  });

  it("are found by member and by role, in one answer by member", async () => {
    await define("WRITER");
    await define("READER");
    const [one, two, none] = [await member(), await member(), await member()];
    await assign(one, "WRITER");
    await assign(two, "READER");
    await assign(two, "WRITER");
    const query = async (filter?: unknown): Promise<readonly string[]> =>
      Object.keys(
        (await site.call(memberRoleMethod("QueryRoles"), filter === undefined ? {} : { query: { filter } })).rolesByMemberId,
      ).sort();
    expect(await query()).toEqual([one, two].sort());
    expect(await query({ roleKey: "READER" })).toEqual([two]);
    expect(await query({ roleKey: { $in: ["READER", "WRITER"] } })).toEqual([one, two].sort());
    expect(await query({ memberId: { $in: [one, none] } })).toEqual([one]);
    expect(await codeOf(query({ status: "APPROVED" }))).toBe("INVALID_FILTER");
  });

  it("S35: stay within their site", async () => {
    await define("WRITER");
    const [here, there] = [await member(), await member("APPROVED", OTHER_SITE)];
    await assign(here, "WRITER");
    expect(await codeOf(assign(there, "WRITER"))).toBe("NOT_FOUND");
    expect(await codeOf(rolesOf(here, OTHER_SITE))).toBe("NOT_FOUND");
    const elsewhere = { siteId: OTHER_SITE };
    expect(await codeOf(site.call(definitionMethod("Get"), { roleKey: "WRITER" }, elsewhere))).toBe("ROLE_DOES_NOT_EXIST");
    expect(await codeOf(site.call(memberRoleMethod("AssignRole"), { memberId: there, roleKey: "WRITER" }, elsewhere))).toBe(
      "ROLE_DOES_NOT_EXIST",
    );
    expect((await site.call(memberRoleMethod("QueryRoles"), {}, elsewhere)).rolesByMemberId).toEqual({});
  });
});
