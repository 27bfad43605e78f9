import { type JsonSchema, loadSchemas } from "@belay/contracts";
import { call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { strayValues } from "../support/closed-schema.ts";
import { appMethods, implementedMethod, titleOf } from "../support/methods.ts";
import { newProduct } from "../support/new-product.ts";
import { setRichScene } from "../support/rich-scene.ts";
import { goodRequest, NEVER_ANSWERED, setScene } from "../support/scene.ts";
import { toHttp } from "../support/to-http.ts";

let server: TestServer;
let appToken: string;

beforeAll(async () => {
  server = await startTestServer();
  appToken = await server.appToken();
});

afterAll(() => server.close());

const answering = appMethods.filter(({ name }) => !NEVER_ANSWERED.has(name));

describe("S37: an answer has no property that its contract does not declare", () => {
  it.each(answering.map((method) => [titleOf(method), method] as const))("%s", async (_title, method) => {
    const definitions = await loadSchemas(method.module);
    const schema: JsonSchema = definitions[method.response] ?? {};
    const identities = [appToken, ...(method.access.visitor === "allow" ? [await server.visitorToken()] : [])];
    for (const token of identities) {
      const scenes = [await setScene(server, appToken), await setRichScene(server, appToken, server.site.siteId)];
      for (const scene of scenes) {
        const answer = await call(server.origin, { ...toHttp(method, await goodRequest(method, scene)), token });
        expect([answer.status, JSON.stringify(answer.body)]).toEqual([200, expect.any(String)]);
        expect(strayValues(answer.body, schema, definitions)).toEqual([]);
        // A bulk call that fails for every item would prove nothing about its items.
        expect(JSON.stringify(answer.body)).not.toMatch(/"totalFailures":[1-9]/);
      }
    }
  });

  it("holds with every further field that a caller may ask for", async () => {
    const scene = await setRichScene(server, appToken, server.site.siteId);
    const get = implementedMethod("getProduct");
    const definitions = await loadSchemas(get.module);
    const fields = Object(valueAt(definitions, "SingleEntityOpsRequestedFields")).enum;
    const answer = await call(server.origin, { ...toHttp(get, { productId: scene.productId, fields }), token: appToken });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([200, expect.any(String)]);
    expect(strayValues(answer.body, definitions[get.response] ?? {}, definitions)).toEqual([]);
  });

  it("finds a property, a type and a value that are not declared", () => {
    const schema = { type: "object", properties: { a: { type: "string" }, b: { type: "array", items: { enum: ["X"] } } } };
    expect(strayValues({ a: 1, b: ["Y"], c: 1 }, schema, {})).toEqual([
      "a: not string",
      'b.0: "Y" is not one of its values',
      "c: undeclared",
    ]);
  });
});

describe("S36, S37: what an identity may not see is not in its answers", () => {
  it("shows a visitor no hidden product, in any read, and the same 404 as for none", async () => {
    const scene = await setScene(server, appToken);
    const hidden = { product: { id: scene.productId, revision: scene.revision, visible: false } };
    const path = `/stores/v3/products/${scene.productId}`;
    expect((await call(server.origin, { method: "PATCH", path, token: appToken, body: hidden })).status).toBe(200);
    const visitor = await server.visitorToken();
    const one = await call(server.origin, { path, token: visitor });
    const none = await call(server.origin, { path: `/stores/v3/products/${crypto.randomUUID()}`, token: visitor });
    expect([one.status, textAt(one.body, "details.applicationError.code")]).toEqual([
      none.status,
      textAt(none.body, "details.applicationError.code"),
    ]);
    expect(one.status).toBe(404);
    const reads = [
      { path: `/stores/v3/products/slug/${scene.slug}` },
      { path: "/stores/v3/products/query", body: { query: { filter: { id: scene.productId } } } },
      { path: "/stores/v3/products/search", body: { search: { filter: { id: scene.productId } } } },
      { path: "/stores/v3/products/count", body: { filter: { id: scene.productId } } },
    ];
    for (const read of reads) {
      const answer = await call(server.origin, { ...read, token: visitor });
      expect(JSON.stringify(answer.body), read.path).not.toContain(scene.productId);
      expect([undefined, 0], read.path).toContain(valueAt(answer.body, "count"));
    }
  });

  // strapi/strapi#11869: a filter on a hidden field is an oracle for it.
  it("lets a visitor neither see nor filter by merchant data", async () => {
    const visitor = await server.visitorToken();
    const scene = await setScene(server, appToken);
    const asked = await call(server.origin, { path: `/stores/v3/products/${scene.productId}?fields=MERCHANT_DATA`, token: visitor });
    expect(asked.status).toBe(403);
    expect(textAt(asked.body, "details.applicationError.code")).toBe("NO_PERMISSION_TO_READ_MERCHANT_DATA");
    for (const field of ["variantsInfo.variants.revenueDetails.cost.amount", "costRange.minValue.amount", "merchantData"]) {
      const filter = { [field]: { $gt: "0" } };
      expect((await call(server.origin, { path: "/stores/v3/products/query", token: visitor, body: { query: { filter } } })).status).toBe(
        400,
      );
    }
  });

  it("S40: lets a visitor find out nothing about a hidden variant: not by a filter, not by counting, not by searching, not by aggregating", async () => {
    const sizes = ["S", "M"].map((name) => ({ name, choiceType: "CHOICE_TEXT" }));
    const variant = (choiceName: string, further: object) => ({
      choices: [{ optionChoiceNames: { optionName: "Size", choiceName, renderType: "TEXT_CHOICES" } }],
      ...{ price: { actualPrice: { amount: "10.00" } }, physicalProperties: {}, ...further },
    });
    const product = {
      ...newProduct(),
      options: [{ name: "Size", optionRenderType: "TEXT_CHOICES", choicesSettings: { choices: sizes } }],
      variantsInfo: { variants: [variant("S", { sku: "SEEN-1" }), variant("M", { sku: "HIDDEN-2", visible: false })] },
    };
    expect((await call(server.origin, { path: "/stores/v3/products", token: appToken, body: { product } })).status).toBe(200);
    const sku = "variantsInfo.variants.sku";
    const aggregations = [{ name: "skus", type: "VALUE", fieldPath: sku, value: {} }];
    const guess = (start: string) => ({ "variantsInfo.variants": { $matchItems: [{ sku: { $startsWith: start } }] } });
    const found = async (token: string, filter: object) =>
      valueAt((await call(server.origin, { path: "/stores/v3/products/count", token, body: { filter } })).body, "count");
    const skus = async (token: string) =>
      JSON.stringify((await call(server.origin, { path: "/stores/v3/products/search", token, body: { search: { aggregations } } })).body);
    const searched = async (token: string, search: object) =>
      valueAt((await call(server.origin, { path: "/stores/v3/products/count", token, body: { search } })).body, "count");
    const visitor = await server.visitorToken();
    for (const [token, count] of [[appToken, 1] as const, [visitor, 0] as const]) {
      for (const where of [{}, { fields: [sku] }]) {
        expect(await searched(token, { expression: "hidden-2", mode: "AND", ...where })).toBe(count);
        expect(await searched(token, { expression: "seen-", mode: "AND", ...where })).toBe(1);
      }
      expect([await found(token, guess("HID")), await found(token, guess("SEE"))]).toEqual([count, 1]);
      expect((await skus(token)).includes("HIDDEN-2")).toBe(count === 1);
      expect(await skus(token)).toContain("SEEN-1");
    }
    expect(await found(visitor, { $and: [guess("SEE"), { $not: guess("HID") }] })).toBe(1);
    const tags = [{ name: "tags", type: "VALUE", fieldPath: "tags.privateTags.tagIds", value: {} }];
    const asked = await call(server.origin, {
      path: "/stores/v3/products/search",
      token: visitor,
      body: { search: { aggregations: tags } },
    });
    expect(asked.status).toBe(400);
  });
});
