import { describe, expect, test } from "vitest";
import { permissionMatrix } from "./permission-matrix.ts";

const rows = permissionMatrix();

function row(module: string, name: string) {
  const found = rows.find((each) => each.module === module && each.name === name);
  if (found === undefined) throw new Error(`${module} ${name}`);
  return found;
}

describe("the permission matrix", () => {
  test("S33: says of every method what it needs: a permission, or the reason why none", () => {
    expect(rows).toHaveLength(599);
    for (const { id, requires, open, public: publicReason } of rows) {
      expect([requires.length > 0, open !== undefined, publicReason !== undefined].filter(Boolean), id).toHaveLength(1);
    }
  });

  test("refuses site properties to visitors and members", () => {
    expect(row("business-tools/site-properties", "getSiteProperties")).toMatchObject({
      visitor: "deny",
      member: "deny",
      requires: ["SITE_SETTINGS.VIEW"],
    });
  });

  test("lets a storefront read products, without the extras being needed", () => {
    for (const name of ["getProduct", "getProductBySlug", "queryProducts", "searchProducts"]) {
      expect(row("stores/products-v3", name)).toMatchObject({
        visitor: "allow",
        member: "allow",
        requires: ["WIX_STORES.PRODUCT_READ"],
        extras: ["WIX_STORES.PRODUCT_READ_NON_VISIBLE", "WIX_STORES.PRODUCT_MERCHANT_DATA_READ"],
      });
    }
  });

  test("opens no method that writes the catalogue, orders, media or members of others to visitors", () => {
    const writing = /^(create|update|delete|bulk|block|approve|refund|cancel|capture|void|generate|import|assign|unassign)/;
    const guarded =
      /^(stores|categories|media|crm|auth-management|app-management|business-tools)\/|^ecom\/(orders|order-|draft)|^members\/(members|badges|authorization)/;
    const open = rows.filter(({ module, name, visitor }) => visitor !== "deny" && writing.test(name) && guarded.test(module));
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  test("keeps what speaks of a current visitor or member from apps, users and keys", () => {
    const current = rows.filter(
      ({ module, name }) =>
        module.startsWith("ecom/current-cart") || /^(getCurrentMember|deleteMyMember|updateCurrentMemberSlug)$/.test(name),
    );
    expect(current).toHaveLength(30);
    for (const { id, never } of current) expect(never, id).toEqual(["USER", "APP", "API_KEY"]);
    expect(row("members/members", "getCurrentMember")).toMatchObject({ visitor: "deny", member: "own" });
  });

  test("does not leave administrative methods open because the facts name no permission", () => {
    expect(row("members/authentication", "block")).toMatchObject({ visitor: "deny", member: "deny", requires: ["MEMBERS.MEMBER_BLOCK"] });
    expect(row("members/authentication", "changeLoginEmail")).toMatchObject({
      visitor: "deny",
      requires: ["MEMBERS.MEMBER_CHANGE_LOGIN_EMAIL"],
    });
  });

  test("needs no credential for four methods only", () => {
    expect(rows.filter((each) => each.public !== undefined).map(({ module, name }) => `${module} ${name}`)).toEqual([
      "identity/authentication logout",
      "identity/oauth jwks",
      "identity/oauth token",
      "identity/oauth tokenInfo",
    ]);
  });
});
