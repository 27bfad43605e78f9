import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { codeOf, OTHER_SITE, SITE, TestStore, violationsOf } from "../testing/test-site.ts";
import { createSiteProperties } from "./index.ts";
import { siteMethod } from "./site-contract.ts";

describe("site properties", () => {
  const open: TestStore[] = [];
  let site: TestStore;
  beforeEach(async () => {
    site = await TestStore.open();
    open.push(site);
    await site.store.write(async (tx) => {
      await createSiteProperties(tx, SITE, { siteDisplayName: "Here", email: "a@example.com", role: "admin" }, { nowMs: 1 });
      await createSiteProperties(tx, OTHER_SITE, { siteDisplayName: "There" }, { nowMs: 1 });
    });
  });
  afterAll(async () => {
    for (const store of open) await store.close();
  });

  const read = (request: object = {}) => site.call(siteMethod("Read"), request);

  it("answer version and properties of the caller's site, with defaults and without undeclared ones", async () => {
    const answer = await read();
    expect(answer).toMatchObject({ version: "1", properties: { siteDisplayName: "Here", paymentCurrency: "USD" } });
    expect(answer.properties.role).toBeUndefined();
    expect((await site.call(siteMethod("Read"), {}, { siteId: OTHER_SITE })).properties.siteDisplayName).toBe("There");
  });

  it("answer the named fields only, and refuse unknown ones", async () => {
    expect((await read({ fields: "siteDisplayName,locale.country" })).properties).toEqual({
      siteDisplayName: "Here",
      locale: { country: "US" },
    });
    expect((await violationsOf(read({ fields: "secret" })))[0]?.field).toBe("fields");
  });

  it("say META_SITE_NOT_FOUND for a site without properties", async () => {
    const elsewhere = { siteId: "33333333-3333-4333-8333-333333333333" };
    expect(await codeOf(site.call(siteMethod("Read"), {}, elsewhere))).toBe("META_SITE_NOT_FOUND");
    const change = { businessProfile: { businessName: "x" } };
    expect(await codeOf(site.call(siteMethod("UpdateBusinessProfile"), change, elsewhere))).toBe("META_SITE_NOT_FOUND");
  });

  it("change by mask: named and given is set, named and absent is cleared, not named is kept", async () => {
    const businessContact = { phone: "+1 503 555 0100", fax: "1" };
    await site.call(siteMethod("UpdateBusinessContact"), { businessContact, fields: "phone,email" });
    const { properties, version } = await read();
    expect(version).toBe("2");
    expect(properties.phone).toBe("+1 503 555 0100");
    expect(properties).not.toHaveProperty("email");
    expect(properties).not.toHaveProperty("fax");
  });

  it("change by the keys that are there when no mask is sent; S38: nothing else is stored", async () => {
    await site.call(siteMethod("UpdateBusinessProfile"), { businessProfile: { businessName: "New", paymentCurrency: "EUR", siteId: "x" } });
    expect((await read()).properties).toMatchObject({ businessName: "New", siteDisplayName: "Here", paymentCurrency: "USD" });
  });

  it("replace the business schedule whole, and refuse impossible times without a change", async () => {
    const period = { openDay: "MONDAY", openTime: "09:00", closeDay: "MONDAY", closeTime: "17:00" };
    await site.call(siteMethod("UpdateBusinessSchedule"), { businessSchedule: { periods: [period] } });
    expect((await read()).properties.businessSchedule.periods).toEqual([period]);
    const wrong = [
      { ...period, closeTime: "08:00" },
      { ...period, openTime: "25:00" },
    ];
    const call = site.call(siteMethod("UpdateBusinessSchedule"), { businessSchedule: { periods: wrong } });
    expect((await violationsOf(call)).map(({ field }) => field)).toEqual([
      "businessSchedule.periods.0.closeTime",
      "businessSchedule.periods.1.openTime",
    ]);
    expect((await read()).version).toBe("2");
  });

  it("merge the consent policy; essential cookies stay allowed", async () => {
    await site.call(siteMethod("UpdateConsentPolicy"), { consentPolicy: { essential: false, advertising: false } });
    expect((await read()).properties.consentPolicy).toMatchObject({ essential: true, advertising: false, analytics: true });
  });

  it("write one event for each change, with version, fields and properties, and none for no change", async () => {
    const change = { businessProfile: { businessName: "Once" } };
    await site.call(siteMethod("UpdateBusinessProfile"), change);
    await site.call(siteMethod("UpdateBusinessProfile"), change);
    const events = await site.store.read((tx) => tx.outbox.page(SITE, 0, 10));
    expect(events.map(({ eventType }) => eventType)).toEqual(["SitePropertiesUpdated"]);
    expect(JSON.parse(events[0]?.body ?? "")).toMatchObject({
      metasiteId: SITE,
      event: { version: 2, fields: ["businessName"], properties: { businessName: "Once" } },
    });
  });
});
