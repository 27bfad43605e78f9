import { methodById } from "@belay/contracts";
import type { Handler } from "@belay/domains";
import { expect, test } from "vitest";
import type { ApiRequest } from "../pipeline/api-call.ts";
import { KnownRequests } from "./known-requests.ts";

const QUERY = "wix.stores.catalog.v3.CatalogApi.QueryProducts";

/** As much of a request as its check reads. */
function requestTo(url: string, kind: Handler["kind"] = "shared-read"): ApiRequest {
  const call = { operation: { method: methodById(QUERY), handler: { kind } }, query: {}, pathParameters: {} };
  return { method: "POST", url, apiCall: call } as unknown as ApiRequest;
}

const BODY = '{"query":{"filter":{"visible":true}}}';

test("the same words are checked once, and what they say cannot be changed", async () => {
  const known = new KnownRequests();
  const checked = await known.check(requestTo("/a"), known.of(requestTo("/a"), BODY));
  expect(known.of(requestTo("/a"), BODY)).toMatchObject({ checked, body: undefined });
  expect(checked.text).toBe(BODY);
  expect(() => Object.assign(Object(Object(checked.message.query).filter), { visible: false })).toThrow(TypeError);
});

test("another address, another body and none are something else", async () => {
  const known = new KnownRequests();
  await known.check(requestTo("/a"), known.of(requestTo("/a"), BODY));
  expect(known.of(requestTo("/b"), BODY).checked).toBeUndefined();
  expect(known.of(requestTo("/a"), "{}").checked).toBeUndefined();
  expect(known.of(requestTo("/a")).checked).toBeUndefined();
});

test("what breaks the schema, what is too long, and what goes to a handler of its own message are checked each time", async () => {
  const known = new KnownRequests();
  const wrong = known.of(requestTo("/a"), '{"query":{"cursorPaging":{"limit":"many"}}}');
  await expect(known.check(requestTo("/a"), wrong)).rejects.toThrow();
  expect(known.of(requestTo("/a"), '{"query":{"cursorPaging":{"limit":"many"}}}').checked).toBeUndefined();
  const long = `{"query":{"filter":{"name":"${"x".repeat(3_000)}"}}}`;
  await known.check(requestTo("/a"), known.of(requestTo("/a"), long));
  expect(known.of(requestTo("/a"), long).checked).toBeUndefined();
  await known.check(requestTo("/a", "read"), known.of(requestTo("/a", "read"), BODY));
  expect(known.of(requestTo("/a"), BODY).checked).toBeUndefined();
});
