import { type CallAnswer, type CallOptions, call, startTestServer, type TestServer, textAt, valueAt } from "@belay/testkit";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { codeOf, expectErrorShape } from "../support/error-shape.ts";
import { newProduct } from "../support/new-product.ts";
import { rawRequest, sendRaw } from "../support/raw-http.ts";
import { type Scene, setScene } from "../support/scene.ts";
import { type Fingerprint, fingerprint, openRawStore, type RawStore } from "../support/store-file.ts";
import { packed } from "../support/to-http.ts";

const PROPERTIES = "/site-properties/v4/properties";
const PRODUCTS = "/stores/v3/products";
const QUERY = `${PRODUCTS}/query`;

let server: TestServer;
let database: RawStore;
let token: string;
let scene: Scene;
let before: Fingerprint;

beforeAll(async () => {
  server = await startTestServer();
  database = openRawStore(server);
  token = await server.appToken();
  scene = await setScene(server, token);
  await setScene(server, token);
});

afterAll(async () => {
  database.close();
  await server.close();
});

beforeEach(async () => {
  await server.server.settle();
  before = await fingerprint(database);
});

// The guarantee behind every test of this file.
afterEach(async () => {
  await server.server.settle();
  expect(await fingerprint(database), "a bad request changed the store").toEqual(before);
});

function send(options: CallOptions): Promise<CallAnswer> {
  return call(server.origin, { token, ...options });
}

function query(queryObject: unknown): Promise<CallAnswer> {
  return send({ path: QUERY, body: { query: queryObject } });
}

function nested(depth: number, inner: unknown): unknown {
  let value = inner;
  for (let level = 0; level < depth; level += 1) {
    value = { $and: [value] };
  }
  return value;
}

/** JSON text so deep that a recursive writer could not make it. */
function deepText(depth: number): string {
  return `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
}

describe("a body that is not a JSON object", () => {
  it.each([
    "{",
    "nonsense",
    '{"a":1,}',
    "{'a':1}",
    '{"a":NaN}',
    "\u0000",
    '{"a":1}{"b":2}',
    '"text"',
    "7",
    "true",
    "null",
    "[]",
    '[{"businessContact":{}}]',
  ])("answers 400 to %j", async (body) => {
    expectErrorShape(await send({ path: `${PROPERTIES}/business-contact`, body }), 400);
  });

  it("answers 400 to an empty body where something is required, and to no body at all", async () => {
    const headers = { "content-type": "application/json" };
    expectErrorShape(await send({ method: "POST", path: PRODUCTS, headers }), 400);
    expectErrorShape(await send({ method: "POST", path: PRODUCTS }), 400);
    expectErrorShape(await send({ path: PRODUCTS, body: {} }), 400);
  });

  it.each([
    "text/plain",
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "application/xml",
    "application/octet-stream",
    "nonsense",
  ])("answers 415 to the content type %s", async (type) => {
    const body = JSON.stringify({ businessContact: { email: "a@example.com" } });
    expectErrorShape(await send({ path: `${PROPERTIES}/business-contact`, body, headers: { "content-type": type } }), 415);
  });

  it("answers 400 to bytes that are not UTF-8, or takes them as replacement characters, never as something else", async () => {
    const answer = await send({ path: PRODUCTS, body: `{"product":{"name":"\ud800"}}` });
    expectErrorShape(answer, 400);
  });
});

describe("values of a wrong type", () => {
  it.each([
    ["an object for a list", { products: { name: "x" } }, `/stores/v3/bulk/products/create`],
    ["a text for an object", { businessContact: "x" }, `${PROPERTIES}/business-contact`],
    ["a number for a text", { businessContact: { email: 7 } }, `${PROPERTIES}/business-contact`],
    ["a list for a text", { businessContact: { email: ["a@example.com"] } }, `${PROPERTIES}/business-contact`],
    ["a text for a boolean", { consentPolicy: { analytics: "yes" } }, `${PROPERTIES}/policy`],
    ["an unknown value of an enumeration", { businessSchedule: { periods: [{ openDay: "SOMEDAY" }] } }, `${PROPERTIES}/business-schedule`],
    ["a text that is too long", { product: { ...newProduct(), name: "n".repeat(81) } }, PRODUCTS],
    ["a price that is a number", { product: priced(12.5) }, PRODUCTS],
    ["a price that is no decimal", { product: priced("1e3") }, PRODUCTS],
    ["a price below zero", { product: priced("-1") }, PRODUCTS],
    ["a price beyond its bound", { product: priced("1000000000") }, PRODUCTS],
    ["a price with too many digits", { product: priced("1.2345") }, PRODUCTS],
    ["too many items", { products: Array.from({ length: 101 }, () => newProduct()) }, `/stores/v3/bulk/products/create`],
  ] as const)("answers 400 naming the field: %s", async (_name, body, path) => {
    const answer = await send({ path, body });
    expectErrorShape(answer, 400);
    expect(valueAt(answer.body, "details.validationError.fieldViolations.0.field")).toBeTypeOf("string");
  });

  function priced(amount: unknown): unknown {
    return { ...newProduct(), variantsInfo: { variants: [{ price: { actualPrice: { amount } }, physicalProperties: {} }] } };
  }
});

describe("filters, sorts and pages", () => {
  it.each([
    ["an unknown operator", { name: { $where: "1" } }],
    ["a known operator of another language", { name: { $regex: ".*" } }],
    ["an operator that the field does not take", { visible: { $startsWith: "t" } }],
    ["an operator at the top that is none", { $where: "sleep(1000)" }],
    ["an unknown field", { nonsense: 1 }],
    ["a field that exists and is not filterable", { plainDescription: "x" }],
    ["a field of the store's own", { site_id: "x" }],
    ["SQL as a field", { "id' OR '1'='1": 1 }],
    ["a prototype key as a field", { constructor: 1 }],
    ["a number for a text", { id: 7 }],
    ["an object for a value", { id: { $eq: { a: 1 } } }],
    ["a text for a list", { id: { $in: "x" } }],
    ["a list for $and that holds texts", { $and: ["x"] }],
    ["an object for $or", { $or: { id: "x" } }],
    ["a text for $exists", { id: { $exists: "yes" } }],
  ])("answers 400 to a filter with %s", async (_name, filter) => {
    for (const path of [QUERY, `${PRODUCTS}/count`]) {
      const body = path === QUERY ? { query: { filter } } : { filter };
      const answer = await send({ path, body });
      expect([path, answer.status, JSON.stringify(answer.body)]).toEqual([path, 400, expect.any(String)]);
      expectErrorShape(answer);
    }
  });

  it("answers 400 to a filter 10,000 deep, and to a list of that many", async () => {
    expectErrorShape(await query({ filter: nested(1_000, { id: "x" }) }), 400);
    expectErrorShape(await send({ path: QUERY, body: `{"query":{"filter":${'{"$and":['.repeat(10_000)}{}${"]}".repeat(10_000)}}}` }), 400);
    expectErrorShape(await send({ path: QUERY, body: `{"query":{"filter":${deepText(10_000)}}}` }), 400);
    expectErrorShape(await query({ filter: { $or: Array.from({ length: 10_000 }, () => ({ id: "x" })) } }), 400);
  });

  it.each([
    ["an unknown field", [{ fieldName: "nonsense", order: "ASC" }]],
    ["a field that is not sortable", [{ fieldName: "id", order: "ASC" }]],
    ["an unknown order", [{ fieldName: "createdDate", order: "SIDEWAYS" }]],
    ["too many of them", Array.from({ length: 6 }, () => ({ fieldName: "createdDate", order: "ASC" }))],
    ["a text", "createdDate"],
    ["SQL", [{ fieldName: "createdDate; DROP TABLE ledger", order: "ASC" }]],
  ])("answers 400 to a sort with %s", async (_name, sort) => {
    expectErrorShape(await query({ sort }), 400);
  });

  it.each([0, -1, 101, 1.5, "ten", 1e21, [], {}])("answers 400 to a page of %j", async (limit) => {
    expectErrorShape(await query({ cursorPaging: { limit } }), 400);
  });

  it("answers 400 to a cursor that is altered, foreign, of another method, of another caller, or nonsense", async () => {
    const first = await query({ cursorPaging: { limit: 1 } });
    const cursor = textAt(first.body, "pagingMetadata.cursors.next");
    const [payload = "", mac = ""] = cursor.split(".");
    const content = JSON.parse(Buffer.from(payload, "base64url").toString());
    const otherPayload = Buffer.from(JSON.stringify({ ...content, filter: {}, backwards: true })).toString("base64url");
    const otherMac = (mac.startsWith("A") ? "B" : "A") + mac.slice(1);
    const bad = [`${payload}.${otherMac}`, `${otherPayload}.${mac}`, payload, `${cursor}.`, "nonsense", "a".repeat(16_001), " "];
    for (const each of bad) {
      const answer = await query({ cursorPaging: { cursor: each } });
      expectErrorShape(answer, 400);
    }
    for (const value of [7, {}, ["x"]]) {
      expectErrorShape(await query({ cursorPaging: { cursor: value } }), 400);
    }
    const search = await send({ path: `${PRODUCTS}/search`, body: { search: { cursorPaging: { cursor } } } });
    expect(codeOf(search)).toBe("INVALID_CURSOR");
    const visitor = await server.visitorToken();
    const asVisitor = await call(server.origin, { path: QUERY, token: visitor, body: { query: { cursorPaging: { cursor } } } });
    expect(codeOf(asVisitor)).toBe("INVALID_CURSOR");
    const otherApp = await server.appToken(server.otherSite);
    const asOther = await call(server.origin, { path: QUERY, token: otherApp, body: { query: { cursorPaging: { cursor } } } });
    expect(codeOf(asOther)).toBe("INVALID_CURSOR");
    expect((await query({ cursorPaging: { cursor } })).status).toBe(200);
  });
});

describe("requests packed into .r", () => {
  it.each([
    ["not base64", "!!!"],
    ["not JSON", Buffer.from("{").toString("base64url")],
    ["not an object", Buffer.from("[1]").toString("base64url")],
    ["null", Buffer.from("null").toString("base64url")],
    ["empty", ""],
    ["a prototype key", Buffer.from('{"__proto__":{}}').toString("base64url")],
    ["1,500 deep", Buffer.from(`{"query":{"filter":${deepText(1_500)}}}`).toString("base64url")],
  ])("answers 400 to %s", async (_name, text) => {
    expectErrorShape(await send({ path: `${QUERY}?.r=${encodeURIComponent(text)}` }), 400);
  });

  it("answers 400 when it is there twice", async () => {
    const good = packed({ query: {} });
    expect((await send({ path: `${QUERY}?.r=${good}` })).status).toBe(200);
    expectErrorShape(await send({ path: `${QUERY}?.r=${good}&.r=${good}` }), 400);
  });
});

describe("states that are over", () => {
  it("answers 409 to a stale revision, 400 to none and to one that is no number", async () => {
    const update = (revision: unknown): Promise<CallAnswer> =>
      send({
        method: "PATCH",
        path: `${PRODUCTS}/${scene.productId}`,
        body: { product: { id: scene.productId, revision, name: "Stale" } },
      });
    for (const stale of ["0", "2", "999999999"]) {
      const answer = await update(stale);
      expectErrorShape(answer, 409);
      expect(codeOf(answer)).toBe("INVALID_REVISION");
    }
    for (const bad of [undefined, null, "", "one", "-1", "1.5", "1e0", {}, "9".repeat(40)]) {
      expectErrorShape(await update(bad), 400);
    }
  });

  it("answers 404 to a product that is not there, in every form that an id may have", async () => {
    for (const id of [crypto.randomUUID(), "x", "%20", "..", "%2e%2e%2f", "'%20OR%201=1", "%00"]) {
      const answer = await send({ path: `${PRODUCTS}/${id}` });
      expect([400, 404], id).toContain(answer.status);
      expectErrorShape(answer);
    }
  });
});

describe("routes", () => {
  it("answers a JSON 404 that names near matches", async () => {
    const answer = await send({ path: "/stores/v3/product/query" });
    expectErrorShape(answer, 404);
    expect(codeOf(answer)).toBe("METHOD_NOT_FOUND");
    const nearest = valueAt(answer.body, "details.applicationError.data.nearest");
    expect(JSON.stringify(nearest)).toContain("/stores/v3/products/query");
  });

  it("answers 404 to a known path with another verb, and says which verbs there are", async () => {
    const answer = await send({ method: "PUT", path: PROPERTIES, body: {} });
    expectErrorShape(answer, 404);
    expect(JSON.stringify(valueAt(answer.body, "details.applicationError.data.nearest"))).toContain(`GET ${PROPERTIES}`);
  });

  it.each(["/%", "/stores/v3/products/%zz", "/stores/v3/products/%C0%AF"])(
    "answers 400 in the same shape to the address %s",
    async (path) => {
      const answer = await sendRaw(server.origin, rawRequest(`GET ${path}`, [`Authorization: ${token}`]));
      expect(answer.status).toBe(400);
      expect(answer.headers.get("x-wix-request-id")).toMatch(/^[0-9a-f-]{36}$/);
      expect(valueAt(JSON.parse(answer.body), "details.applicationError.data.requestId")).toBe(answer.headers.get("x-wix-request-id"));
    },
  );

  it.each(["PROPFIND", "TRACE", "LINK"])("answers %s in the same shape, whatever the path", async (verb) => {
    const answer = await sendRaw(server.origin, rawRequest(`${verb} ${PROPERTIES}`, [`Authorization: ${token}`]));
    expect([400, 404]).toContain(answer.status);
    expect(valueAt(JSON.parse(answer.body), "details.applicationError.code")).toBeTypeOf("string");
  });

  it("answers HEAD with a head only, and never with a success that GET would not have", async () => {
    const answer = await sendRaw(server.origin, rawRequest(`HEAD ${PROPERTIES}`, []));
    expect([401, 404]).toContain(answer.status);
    expect(answer.body).toBe("");
  });
});
