import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { provisionSite } from "../../apps/provision-site.ts";
import { type Answer, codeOf, OTHER_SITE, SITE, TestStore, violationsOf } from "../../testing/test-site.ts";
import { oauthAppMethod } from "./oauth-apps-contract.ts";
import { NOTHING_CHANGED } from "./update-oauth-app.ts";

const ACCOUNT = "a";

describe("OAuth apps", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
    await site.store.write(async (tx) => {
      for (const siteId of [SITE, OTHER_SITE]) {
        const ids = {
          accountId: ACCOUNT,
          siteId,
          ownerUserId: `owner of ${siteId}`,
          clientId: `main ${siteId}`,
          instanceId: `main ${siteId}`,
        };
        await provisionSite(tx, { ...ids, name: "Shop", nowMs: 1 });
      }
    });
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const create = async (fields: object = {}): Promise<Answer> =>
    (await site.call(oauthAppMethod("CreateOAuthApp"), { oAuthApp: { name: "Front", ...fields } })).oAuthApp;
  const update = (id: string, fields: object, mask: unknown) =>
    site.call(oauthAppMethod("UpdateOAuthApp"), { oAuthApp: { id, ...fields }, mask });
  const read = async (id: string, siteId = SITE) =>
    (await site.call(oauthAppMethod("GetOAuthApp"), { oAuthAppId: id }, { siteId })).oAuthApp;

  it("is made with its redirects and an instance that holds no permission", async () => {
    const fields = {
      allowedRedirectUris: ["https://shop.example.com/cb", "http://localhost:4321/cb"],
      allowedRedirectDomains: ["example.com"],
    };
    const made = await create({ ...fields, technology: "REACT", secret: "mine", id: randomUUID(), siteId: OTHER_SITE });
    expect(made).toMatchObject({ name: "Front", technology: "REACT", allowSecretGeneration: true, ...fields });
    expect(made.secret).toBeUndefined();
    expect(await read(made.id)).toEqual(made);
    expect(await site.store.read((tx) => tx.system.appInstances(made.id))).toMatchObject([{ siteId: SITE, permissions: [] }]);
  });

  it.each([
    ["javascript:alert(1)", "allowedRedirectUris"],
    ["https://user:word@example.com/", "allowedRedirectUris"],
    ["https://example.com/#token", "allowedRedirectUris"],
    ["http://example.com/", "allowedRedirectUris"],
    ["/callback", "allowedRedirectUris"],
    ["https://example.com\\@other.example/", "allowedRedirectUris"],
    ["https://example.com/\r\nx-header:", "allowedRedirectUris"],
    ["https://exam\u00adple.com/", "allowedRedirectUris"],
    ["https://*.example.com/", "allowedRedirectUris"],
    ["*", "allowedRedirectDomains"],
    ["https://*", "allowedRedirectDomains"],
    ["https://example.com;script-src", "allowedRedirectDomains"],
    ["example.com/path", "allowedRedirectDomains"],
    ["https://example.com?x=1", "allowedRedirectDomains"],
    ["user@example.com", "allowedRedirectDomains"],
    ["ftp://example.com", "allowedRedirectDomains"],
    ["*", "loginUrl"],
  ])("S16: refuses %s in %s", async (value, field) => {
    const list = field.startsWith("allowed") ? [value] : value;
    const violations = await violationsOf(create({ [field]: list }));
    expect(violations.map((violation) => violation.field)[0]).toMatch(new RegExp(`^oAuthApp\\.${field}`));
  });

  it("takes at most 20 redirect addresses and names of 2 to 256 characters", async () => {
    const many = Array.from({ length: 21 }, (_, index) => `https://example.com/${index}`);
    expect(await codeOf(create({ allowedRedirectUris: many }))).toBe("INVALID_ARGUMENT");
    expect(await codeOf(create({ name: "x" }))).toBe("INVALID_ARGUMENT");
    expect(await codeOf(create({ name: "x".repeat(257) }))).toBe("INVALID_ARGUMENT");
    expect(await codeOf(create({ allowedRedirectUris: many.slice(1) }))).toBe("OK");
  });

  it("changes what the mask names: set, cleared, lists whole; and nothing else", async () => {
    const { id } = await create({ description: "old", allowedRedirectUris: ["https://a.example.com/", "https://b.example.com/"] });
    const changed = await update(
      id,
      { name: "New", allowedRedirectUris: ["https://c.example.com/"], technology: "VUE" },
      "description,allowedRedirectUris",
    );
    expect(changed.oAuthApp).toMatchObject({ name: "Front", allowedRedirectUris: ["https://c.example.com/"] });
    expect(changed.oAuthApp).not.toHaveProperty("description");
    expect(changed.oAuthApp).not.toHaveProperty("technology");
    expect((await update(id, { name: "New" }, { paths: ["name"] })).oAuthApp.name).toBe("New");
    expect(site.warnings).toEqual([]);
    expect((await violationsOf(update(id, {}, "name")))[0]?.field).toBe("oAuthApp.name");
    expect((await violationsOf(update(id, {}, "nonsense")))[0]?.field).toBe("mask");
  });

  it("changes nothing with a mask that names nothing, and says so", async () => {
    const made = await create();
    expect((await update(made.id, { name: "New" }, "")).oAuthApp).toEqual(made);
    expect((await update(made.id, { name: "New" }, "id,secret,createdDate")).oAuthApp).toEqual(made);
    expect(site.warnings).toEqual([NOTHING_CHANGED, NOTHING_CHANGED]);
  });

  it("S2: answers a secret once; two may live; nobody reads one again", async () => {
    const { id } = await create();
    const generate = () => site.call(oauthAppMethod("GenerateOAuthAppSecret"), { oAuthAppId: id });
    const [first, second] = [(await generate()).oAuthAppSecret, (await generate()).oAuthAppSecret];
    expect(first).toMatch(/^bly_sk_/);
    expect(second).not.toBe(first);
    expect(await read(id)).toMatchObject({ allowSecretGeneration: false });
    expect(JSON.stringify(await read(id))).not.toContain("bly_sk_");
    expect(await codeOf(generate())).toBe("SECRET_LIMIT_REACHED");
    expect(await codeOf(site.call(oauthAppMethod("GetOAuthAppSecret"), { oAuthAppId: id }))).toBe("SECRET_NOT_READABLE");
    expect(await codeOf(site.call(oauthAppMethod("GetOAuthAppSecret"), { oAuthAppId: randomUUID() }))).toBe("NOT_FOUND");
  });

  it("S44: makes no secret of an app that holds more than the caller", async () => {
    const asReader = (oAuthAppId: string) => site.call(oauthAppMethod("GenerateOAuthAppSecret"), { oAuthAppId }, { as: "reader" });
    const { id } = await create();
    expect(await codeOf(asReader(id))).toBe("OK");
    const [instance] = await site.store.read((tx) => tx.system.appInstances(id));
    await site.store.write((tx) => tx.system.updateAppInstance(instance?.id ?? "", { permissions: ["SITE_SETTINGS.VIEW"] }));
    expect(await codeOf(asReader(id))).toBe("PERMISSION_DENIED");
  });

  it("S8: deletion ends its secrets, instances and refresh tokens, and revokes its tokens", async () => {
    const { id } = await create();
    await site.call(oauthAppMethod("GenerateOAuthAppSecret"), { oAuthAppId: id });
    const [instance] = await site.store.read((tx) => tx.system.appInstances(id));
    const token = {
      hash: "h",
      grantId: "g",
      clientId: id,
      siteId: SITE,
      subjectType: "VISITOR",
      subjectId: "v",
      issuedAtMs: 1,
      expiresAtMs: 9e15,
    } as const;
    await site.store.write((tx) => tx.system.insertRefreshToken(token));
    await site.call(oauthAppMethod("DeleteOAuthApp"), { oAuthAppId: id });
    await site.store.read(async ({ system }) => {
      expect(await system.oauthApp(id)).toBeUndefined();
      expect((await system.clientSecrets(id)).every(({ revokedAtMs }) => revokedAtMs !== undefined)).toBe(true);
      expect((await system.appInstance(instance?.id ?? ""))?.removedAtMs).toBeDefined();
      expect((await system.refreshToken("h"))?.revokedAtMs).toBeDefined();
      expect((await system.revocations()).map((each) => [each.kind, each.id])).toEqual(
        expect.arrayContaining([
          ["client", id],
          ["instance", instance?.id],
        ]),
      );
    });
    expect(await codeOf(read(id))).toBe("NOT_FOUND");
  });

  it("S35: is the site's own: another site neither reads, changes, deletes nor lists it", async () => {
    const { id } = await create();
    const elsewhere = { siteId: OTHER_SITE };
    for (const [name, request] of [
      ["GetOAuthApp", { oAuthAppId: id }],
      ["DeleteOAuthApp", { oAuthAppId: id }],
      ["GenerateOAuthAppSecret", { oAuthAppId: id }],
      ["GetOAuthAppSecret", { oAuthAppId: id }],
      ["UpdateOAuthApp", { oAuthApp: { id, name: "Mine" }, mask: "name" }],
    ] as const) {
      expect([name, await codeOf(site.call(oauthAppMethod(name), request, elsewhere))]).toEqual([name, "NOT_FOUND"]);
    }
    const page = await site.call(oauthAppMethod("QueryOAuthApps"), {}, elsewhere);
    expect(page.oAuthApps.map((app: Answer) => app.id)).toEqual([`main ${OTHER_SITE}`]);
    expect((await read(id)).name).toBe("Front");
  });

  it("is listed by id descending unless the request sorts, in pages by offset, and found by id only", async () => {
    const made = [await create({ name: "bb" }), await create({ name: "aa" }), await create({ name: "cc" })];
    const query = async (wire: object = {}): Promise<Answer> => site.call(oauthAppMethod("QueryOAuthApps"), { query: wire });
    const names = async (wire: object = {}) => (await query(wire)).oAuthApps.map((app: Answer) => app.name);
    expect(await names()).toEqual(["Shop", "cc", "aa", "bb"]);
    expect(await names({ sort: [{ fieldName: "name", order: "ASC" }] })).toEqual(["Shop", "aa", "bb", "cc"]);
    expect(await names({ sort: [{ fieldName: "_createdDate", order: "DESC" }], paging: { limit: 2, offset: 1 } })).toEqual(["aa", "bb"]);
    expect((await query({ paging: { limit: 2, offset: 1 } })).pagingMetadata).toEqual({
      count: 2,
      offset: 1,
      total: 4,
      tooManyToCount: false,
    });
    expect(await names({ filter: { _id: made[1].id } })).toEqual(["aa"]);
    expect(await names({ filter: { id: null } })).toEqual([]);
    expect(await codeOf(query({ filter: { name: "aa" } }))).toBe("INVALID_FILTER");
    expect(await codeOf(query({ filter: { secret: "x" } }))).toBe("INVALID_FILTER");
    expect(await codeOf(query({ sort: [{ fieldName: "id", order: "ASC" }] }))).toBe("INVALID_SORT");
    expect(await codeOf(query({ cursorPaging: { limit: 1 } }))).toBe("INVALID_ARGUMENT");
  });

  it("tells of each change in one event, counted", async () => {
    const { id } = await create();
    await update(id, { name: "New" }, "name");
    await site.call(oauthAppMethod("DeleteOAuthApp"), { oAuthAppId: id });
    const events = (await site.store.read((tx) => tx.outbox.page(SITE, 0, 10))).filter(({ entityId }) => entityId === id);
    expect(events.map(({ eventType, body }) => [eventType.split("_").at(-1), JSON.parse(body).entityEventSequence])).toEqual([
      ["created", "1"],
      ["updated", "2"],
      ["deleted", "3"],
    ]);
  });
});
