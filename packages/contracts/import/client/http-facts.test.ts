import { describe, expect, test } from "vitest";
import { ImportError } from "../import-error.ts";
import { parseSource } from "../syntax.ts";
import { httpFactsOf } from "./http-facts.ts";

const ROWS = `{ srcPath: "/shop/v3/things", destPath: "/v3/things" }, { srcPath: "/_api/shop", destPath: "" }`;

function facts(request: string, options: { readonly rows?: string; readonly host?: string; readonly payload?: string } = {}) {
  const { rows = ROWS, host = "www.wixapis.com", payload = `{ thing: { id: ":thingId" } }` } = options;
  return httpFactsOf(
    parseSource(
      "meta.mjs",
      `function resolveShopUrl(opts) { const domainToMappings = { "${host}": [${rows}] }; return resolveUrl(Object.assign(opts, { domainToMappings })); }
       function act(payload) { function __act({ host }) {
         const serializedData = transformPaths(payload, [{ transformFn: transformSDKFieldMaskToRESTFieldMask, paths: [{ path: "mask" }] }]);
         const metadata = { entityFqdn: "shop.thing", methodFqn: "shop.Things.Act", ${request} }; return metadata; } return __act; }
       function act2() { const payload = ${payload}; const getRequestOptions = act(payload); return {}; }
       export { act2 as act };`,
    ),
  ).get("act");
}

const URL_OF = (path: string) => `url: resolveShopUrl({ protoPath: "${path}", data: serializedData, host })`;

describe("facts of a request builder", () => {
  test("name the first path of the public host, later rows as aliases, and where path parameters stand", () => {
    expect(facts(`method: "PATCH", ${URL_OF("/v3/things/{thing.id}")}, data: serializedData`)).toMatchObject({
      id: "shop.Things.Act",
      entityFqdn: "shop.thing",
      http: { method: "PATCH", path: "/shop/v3/things/:thingId", aliases: ["/_api/shop/v3/things/:thingId"] },
      pathParameters: [{ name: "thingId", field: "thing.id" }],
      requestForms: [{ path: "mask", form: "fieldMask" }],
    });
  });

  test("keep the end of a path segment after a parameter", () => {
    expect(facts(`method: "POST", ${URL_OF("/v3/things/{thing.id}:confirm")}, data: serializedData`)?.http.path).toBe(
      "/shop/v3/things/:thingId:confirm",
    );
  });

  test("tell a query payload, its alternative and a fallback that is no other form", () => {
    const fallback = (verb: string) => `fallback: [{ method: "${verb}", ${URL_OF("/v3/things/query")} }]`;
    const query = (verb: string) =>
      facts(`method: "GET", ${URL_OF("/v3/things/query")}, params: toURLSearchParams(payload, true), ${fallback(verb)}`, { payload: "{}" });
    expect(query("POST")?.http).toMatchObject({ payloadIn: "query", alternative: { method: "POST", path: "/shop/v3/things/query" } });
    expect(query("GET")?.http).not.toHaveProperty("alternative");
  });

  test("say when a request has no payload, and send a path that no row covers as it is", () => {
    const rows = `{ srcPath: "/shop/v3/things", destPath: "/v3/things" }`;
    expect(facts(`method: "POST", ${URL_OF("/v1/other")}`, { rows, payload: "{}" })?.http).toEqual({
      method: "POST",
      path: "/v1/other",
      payloadIn: "none",
    });
  });

  test("refuse a table without the public host, an unknown verb, an unknown transformation and a parameter without a place", () => {
    const request = `method: "POST", ${URL_OF("/v3/things")}, data: serializedData`;
    expect(() => facts(request, { host: "elsewhere.example" })).toThrow(ImportError);
    expect(() => facts(request.replace("POST", "QUERY"))).toThrow(ImportError);
    expect(() =>
      facts(`${request}, transformResponse: (p) => transformPaths(p, [{ transformFn: other, paths: [{ path: "a" }] }])`),
    ).toThrow(ImportError);
    expect(() => facts(`method: "GET", ${URL_OF("/v3/things/{other}")}`)).toThrow(ImportError);
  });
});
