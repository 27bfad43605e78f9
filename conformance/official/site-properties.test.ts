import { parseCredential } from "@belay/core";
import { valueAt } from "@belay/testkit";
import * as siteProperties from "@wix/auto_sdk_business-tools_site-properties";
import { auth } from "@wix/essentials";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { AppStrategy } from "@wix/sdk/auth/wix-app-oauth";
import { describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { appClient, keyClient, visitorClient } from "./clients.ts";
import { useOfficialScene } from "./official-scene.ts";

const READ_PROPERTIES = "SITE_SETTINGS.VIEW";

const scene = useOfficialScene();

describe("the refused call and the elevated call", () => {
  test("a visitor gets 403 PERMISSION_DENIED in the place where clients look for the code, with what is missing and the request id", async () => {
    const error = await errorOf(visitorClient(scene.server.site).siteProperties.getSiteProperties());
    expect(error).toMatchObject({ status: 403, code: "PERMISSION_DENIED", data: { identity: { type: "VISITOR" } } });
    const refused = scene.exchanges.at(-1);
    expect(error.requestId).toBe(refused?.headers.get("x-wix-request-id"));
    expect(valueAt(error.data, "missing")).toEqual(valueAt(error.data, "requires"));
    expect(valueAt(error.data, "fix")).toContain("auth.elevate(getSiteProperties)");
  });

  test("the app's token is allowed, and reads what was written", async () => {
    const client = appClient(scene.server.site);
    const before = await client.siteProperties.getSiteProperties();
    await client.siteProperties.updateBusinessContact({ email: "shop@example.com", phone: "+1 555 0100" }, { fields: ["email", "phone"] });
    const { properties, version } = await client.siteProperties.getSiteProperties();
    expect(properties).toMatchObject({ email: "shop@example.com", phone: "+1 555 0100" });
    expect(Number(version)).toBeGreaterThan(Number(before.version ?? 0));
  });

  test("auth.elevate runs with the elevated client of the context while the plain call of the same visitor stays refused", async () => {
    const { site } = scene.server;
    visitorClient(site).enableContext("module");
    appClient(site).enableContext("module", { elevated: true });
    expect(await errorOf(siteProperties.getSiteProperties())).toMatchObject({ status: 403, code: "PERMISSION_DENIED" });
    const { properties } = await auth.elevate(siteProperties.getSiteProperties)();
    expect(properties).toBeTypeOf("object");
    expect(await errorOf(siteProperties.getSiteProperties())).toMatchObject({ status: 403 });
    expect((await scene.server.ledger()).slice(0, 3).map(({ outcome }) => outcome)).toEqual(["refused", "allowed", "refused"]);
  });

  test("elevated() of a visitor's token makes the call that the visitor may not make", async () => {
    const { site } = scene.server;
    const { accessToken } = await visitorClient(site).auth.generateVisitorTokens();
    const strategy = AppStrategy({ appId: site.clientId, appSecret: site.clientSecret, accessToken: accessToken.value });
    const plain = createClient({ auth: strategy, modules: { siteProperties } });
    const elevated = createClient({ auth: await strategy.elevated(), modules: { siteProperties } });
    expect(await errorOf(plain.siteProperties.getSiteProperties())).toMatchObject({ status: 403, code: "PERMISSION_DENIED" });
    expect((await elevated.siteProperties.getSiteProperties()).properties).toBeTypeOf("object");
  });

  test("essentials' getTokenInfo tells who the context's client is", async () => {
    const { site } = scene.server;
    const client = visitorClient(site, await visitorClient(site).auth.generateVisitorTokens());
    client.enableContext("module");
    expect(await auth.getTokenInfo()).toMatchObject({ active: true, subjectType: "VISITOR", clientId: site.clientId, siteId: site.siteId });
  });

  test("an app without the permission is refused as well: elevation gives the app's rights, not all rights", async () => {
    const limited = await scene.server.createClientWithPermissions(["WIX_STORES.PRODUCT_READ"]);
    const error = await errorOf(appClient(limited).siteProperties.getSiteProperties());
    expect(error).toMatchObject({ status: 403, code: "PERMISSION_DENIED", data: { identity: { type: "APP" } } });
  });
});

describe("all that the module writes", () => {
  test("profile, contact, schedule and consent policy are kept, and a part that was not sent stays", async () => {
    const { siteProperties: properties } = appClient(scene.server.site);
    await properties.updateBusinessProfile(
      { businessName: "Corner shop", description: "Bread" },
      { fields: ["businessName", "description"] },
    );
    await properties.updateBusinessSchedule({
      periods: [{ openDay: "MONDAY", openTime: "09:00", closeDay: "MONDAY", closeTime: "17:30" }],
      specialHourPeriod: [{ startDate: "2026-12-24T00:00:00Z", endDate: "2026-12-26T00:00:00Z", isClosed: true, comment: "Holidays" }],
    });
    await properties.updateConsentPolicy({
      essential: true,
      functional: true,
      analytics: false,
      advertising: false,
      dataToThirdParty: false,
    });
    await properties.updateBusinessProfile({ description: "Bread and milk" }, { fields: ["description"] });
    const { properties: read } = await properties.getSiteProperties();
    expect(read).toMatchObject({
      businessName: "Corner shop",
      description: "Bread and milk",
      businessSchedule: {
        periods: [{ openDay: "MONDAY", openTime: "09:00", closeDay: "MONDAY", closeTime: "17:30" }],
        specialHourPeriod: [{ isClosed: true, comment: "Holidays" }],
      },
      consentPolicy: { essential: true, functional: true, analytics: false, advertising: false, dataToThirdParty: false },
    });
    const some = await properties.getSiteProperties({ fields: ["businessName"] });
    expect(some.properties).toMatchObject({ businessName: "Corner shop" });
    expect(some.properties?.consentPolicy).toBeUndefined();
  });

  test("a visitor writes none of them", async () => {
    const { siteProperties: properties } = visitorClient(scene.server.site);
    for (const attempt of [
      () => properties.updateBusinessProfile({ businessName: "Mine" }, { fields: ["businessName"] }),
      () => properties.updateBusinessContact({ email: "me@example.com" }, { fields: ["email"] }),
      () => properties.updateBusinessSchedule({ periods: [] }),
      () => properties.updateConsentPolicy({ analytics: true }),
    ]) {
      expect(await errorOf(attempt())).toMatchObject({ status: 403, code: "PERMISSION_DENIED" });
    }
  });
});

describe("API keys (ApiKeyStrategy)", () => {
  test("a key with the permission is allowed; one without it is refused with the permission named", async () => {
    const { server } = scene;
    const full = keyClient(await server.createApiKey("all"), server.site.siteId);
    expect((await full.siteProperties.getSiteProperties()).properties).toBeTypeOf("object");
    const limited = keyClient(await server.createApiKey(["WIX_STORES.PRODUCT_READ"]), server.site.siteId);
    const error = await errorOf(limited.siteProperties.getSiteProperties());
    expect(error).toMatchObject({
      status: 403,
      code: "PERMISSION_DENIED",
      data: { missing: [READ_PROPERTIES], identity: { type: "API_KEY" } },
    });
  });

  test("no site is 428, another account's site and a site outside of the key's are 403, and setSiteId leads back", async () => {
    const { server } = scene;
    const apiKey = await server.createApiKey("all");
    const modules = { siteProperties };
    const nowhere = createClient({ modules, auth: ApiKeyStrategy({ apiKey, accountId: server.site.accountId }) });
    expect(await errorOf(nowhere.siteProperties.getSiteProperties())).toMatchObject({ status: 428, code: "MISSING_METASITE_ID" });
    const strategy = ApiKeyStrategy({ apiKey, siteId: server.otherSite.siteId });
    const client = createClient({ modules, auth: strategy });
    expect(await errorOf(client.siteProperties.getSiteProperties())).toMatchObject({ status: 403, code: "SITE_NOT_ALLOWED" });
    const unknownSite = createClient({ modules, auth: ApiKeyStrategy({ apiKey, siteId: "00000000-0000-4000-8000-000000000000" }) });
    expect(await errorOf(unknownSite.siteProperties.getSiteProperties())).toMatchObject({ status: 403, code: "SITE_NOT_ALLOWED" });
    strategy.setSiteId(server.site.siteId);
    expect((await client.siteProperties.getSiteProperties()).properties).toBeTypeOf("object");
  });

  test("a key for all sites reaches those of its own account only", async () => {
    const { server } = scene;
    const apiKey = await server.createApiKey("all", { siteIds: "all" });
    expect((await keyClient(apiKey, server.site.siteId).siteProperties.getSiteProperties()).properties).toBeTypeOf("object");
    const error = await errorOf(keyClient(apiKey, server.otherSite.siteId).siteProperties.getSiteProperties());
    expect(error).toMatchObject({ status: 403, code: "SITE_NOT_ALLOWED" });
  });

  test("a key that is wrong, expired or revoked is nobody's", async () => {
    const { server } = scene;
    const expiresAtMs = server.clock.nowMs() + 60_000;
    const expiring = await server.createApiKey("all", { expiresAtMs });
    const good = await server.createApiKey("all");
    const wrong = `${good.slice(0, -1)}${good.endsWith("a") ? "b" : "a"}`;
    expect((await keyClient(expiring, server.site.siteId).siteProperties.getSiteProperties()).properties).toBeTypeOf("object");
    server.clock.set(expiresAtMs);
    await server.store.write((tx) => tx.system.revokeApiKey(parseCredential(good)?.id ?? "", server.clock.nowMs()));
    for (const key of [wrong, expiring, good, "IST.nothing"]) {
      expect(await errorOf(keyClient(key, server.site.siteId).siteProperties.getSiteProperties()), key).toMatchObject({ status: 401 });
    }
  });
});

describe("no identity and foreign ones", () => {
  test("a client without a strategy sends an empty Authorization and gets 401", async () => {
    const client = createClient({ modules: { siteProperties } });
    expect(await errorOf(client.siteProperties.getSiteProperties())).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
    expect(scene.exchanges.at(-1)?.requestHeaders.get("authorization")).toBe("");
  });

  test("two sites: each app reads and writes its own", async () => {
    const { site, otherSite } = scene.server;
    await appClient(site).siteProperties.updateBusinessProfile({ businessName: "Ours" }, { fields: ["businessName"] });
    await appClient(otherSite).siteProperties.updateBusinessProfile({ businessName: "Theirs" }, { fields: ["businessName"] });
    expect((await appClient(site).siteProperties.getSiteProperties()).properties?.businessName).toBe("Ours");
    expect((await appClient(otherSite).siteProperties.getSiteProperties()).properties?.businessName).toBe("Theirs");
  });
});
