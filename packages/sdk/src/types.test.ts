import { currentCart } from "@belay/sdk/ecom";
import { products, productsV3 } from "@belay/sdk/stores";
import { expect, expectTypeOf, test } from "vitest";
import type { V3Product, V3QueryProductsResponse } from "./generated/stores/products-v3.ts";
import { ApiKeyStrategy, auth, type CursorPage, createClient, methodIdOf, OAuthStrategy } from "./index.ts";
import type { Requires } from "./modules/signatures.ts";

// Checked by tsc (npm run check); Vitest only runs the rest.

test("a client's modules keep their signatures, and auth its strategy", () => {
  const client = createClient({
    origin: "http://localhost",
    auth: OAuthStrategy({ clientId: "c" }),
    modules: { products, carts: { currentCart } },
  });
  expectTypeOf(client.products.getProduct).returns.resolves.toEqualTypeOf<V3Product>();
  expectTypeOf(client.products.deleteProduct).returns.resolves.toEqualTypeOf<void>();
  expectTypeOf(client.carts.currentCart.getCurrentCart).toBeFunction();
  expectTypeOf(client.auth.loggedIn).returns.toEqualTypeOf<boolean>();
  expectTypeOf(() => client.call(products.getProduct, "id")).returns.resolves.toEqualTypeOf<V3Product>();
  // @ts-expect-error there is no such module
  expect(client.orders).toBeUndefined();
});

test("a query function gives a builder without a query and the answer with one", () => {
  const { products: bound } = createClient({ origin: "http://localhost", auth: ApiKeyStrategy({ apiKey: "k" }), modules: { products } });
  expectTypeOf(() => bound.queryProducts().eq("visible", true).find()).returns.resolves.toEqualTypeOf<CursorPage<V3Product>>();
  expectTypeOf(() => bound.queryProducts({ fields: ["URL"] }).find()).returns.resolves.toEqualTypeOf<CursorPage<V3Product>>();
  expectTypeOf(() => bound.queryProducts({ filter: { visible: true } })).returns.resolves.toEqualTypeOf<V3QueryProductsResponse>();
});

test("elevate keeps the signature, builders too", () => {
  expectTypeOf(auth.elevate(products.getProduct)).toEqualTypeOf(products.getProduct);
  expectTypeOf(auth.elevate(products.queryProducts)).toEqualTypeOf(products.queryProducts);
});

test("required fields must be there, dates are dates, wrong fields are refused", () => {
  const check = () => {
    void products.updateProduct("id", { revision: "1", name: "Cup" });
    // @ts-expect-error an update needs the revision
    void products.updateProduct("id", { name: "Cup" });
    // @ts-expect-error there is no such field
    void products.updateProduct("id", { revision: "1", nam: "Cup" });
    // @ts-expect-error not one of the values
    void products.getProduct("id", { fields: ["NONSENSE"] });
    // @ts-expect-error an id is needed
    void products.getProduct();
  };
  expect(check).toBeTypeOf("function");
  expectTypeOf<V3Product["_createdDate"]>().toEqualTypeOf<Date | null | undefined>();
});

test("a path below an optional field binds only where that field is there", () => {
  interface Thing {
    readonly name?: string | null;
    readonly parts?: readonly { readonly size?: number; readonly label?: string }[];
  }
  type Needed = Requires<Thing, "name" | "parts.size">;
  expectTypeOf<{ name: string }>().toExtend<Needed>();
  expectTypeOf<{ name: string; parts: { size: number }[] }>().toExtend<Needed>();
  expectTypeOf<{ name: string; parts: { label: string }[] }>().not.toExtend<Needed>();
  expectTypeOf<{ name: null }>().not.toExtend<Needed>();
});

test("both names of a module are one module, and a function carries its method id", () => {
  expect(productsV3).toBe(products);
  expect(methodIdOf(products.getProduct)).toBe("wix.stores.catalog.v3.CatalogApi.GetProduct");
  expect(methodIdOf(auth.elevate(products.getProduct))).toBe("wix.stores.catalog.v3.CatalogApi.GetProduct");
  expect(methodIdOf(() => 1)).toBeUndefined();
});
