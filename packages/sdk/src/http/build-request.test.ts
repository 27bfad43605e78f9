import { expect, test } from "vitest";
import type { MethodDescriptor } from "../modules/method-descriptor.ts";
import { buildRequest, QUERY_STRING_LENGTH_MAX } from "./build-request.ts";

const QUERY: MethodDescriptor = {
  id: "x.Query",
  name: "queryThings",
  route: "GET /things/query",
  post: "/things/query",
  payloadIn: "query",
  args: [""],
  shapes: {},
};
const UPDATE: MethodDescriptor = {
  id: "x.Update",
  name: "updateThing",
  route: "PATCH /things/:thingId",
  path: { thingId: "thing.id" },
  args: ["thing.id", "thing"],
  shapes: {},
};
const REMOVE: MethodDescriptor = {
  id: "x.Delete",
  name: "deleteThing",
  route: "DELETE /things/:thingId",
  payloadIn: "query",
  args: ["thingId"],
  shapes: {},
};

function decode(path: string): unknown {
  const text = new URL(path, "http://x").searchParams.get(".r") ?? "";
  return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));
}

test("a flat payload travels as parameters, lists as repeats, null left out", () => {
  expect(buildRequest(QUERY, { a: 1, list: ["x", "y"], none: null, flag: false })).toEqual({
    verb: "GET",
    path: "/things/query?a=1&list=x&list=y&flag=false",
  });
});

test("a nested payload travels as .r: base64url of the UTF-8 JSON, without padding", () => {
  const message = { query: { filter: { name: "Größe 🎈 \u2028" } } };
  const { verb, path } = buildRequest(QUERY, message);
  expect(verb).toBe("GET");
  expect(path).not.toMatch(/=$|\+|%2B/);
  expect(decode(path)).toEqual(message);
});

test("a query string over 4,000 characters goes as POST, one of 4,000 does not", () => {
  const message = (length: number) => ({ a: "x".repeat(length) });
  expect(buildRequest(QUERY, message(QUERY_STRING_LENGTH_MAX - 2)).verb).toBe("GET");
  expect(buildRequest(QUERY, message(QUERY_STRING_LENGTH_MAX - 1))).toEqual({
    verb: "POST",
    path: "/things/query",
    body: JSON.stringify(message(QUERY_STRING_LENGTH_MAX - 1)),
  });
});

test("a method without a POST form flattens nested objects into dotted names", () => {
  const plain: MethodDescriptor = { id: "x.List", name: "listThings", route: "GET /things", payloadIn: "query", args: [""], shapes: {} };
  expect(buildRequest(plain, { paging: { limit: 5 } })).toEqual({ verb: "GET", path: "/things?paging.limit=5" });
});

test("a path parameter is read from the entity and stays in the body", () => {
  expect(buildRequest(UPDATE, { thing: { id: "t1", name: "n" } })).toEqual({
    verb: "PATCH",
    path: "/things/t1",
    body: '{"thing":{"id":"t1","name":"n"}}',
  });
});

test("DELETE sends its payload as a query, without a body", () => {
  expect(buildRequest(REMOVE, { thingId: "t1" })).toEqual({ verb: "DELETE", path: "/things/t1?thingId=t1" });
});

test("a colon inside a segment is part of the path", () => {
  const verb: MethodDescriptor = {
    id: "x.Confirm",
    name: "confirm",
    route: "POST /things/:thingId:confirm",
    args: ["thingId"],
    shapes: {},
  };
  expect(buildRequest(verb, { thingId: "t1" }).path).toBe("/things/t1:confirm");
});

test("an id cannot climb out of its segment", () => {
  expect(buildRequest(REMOVE, { thingId: "../../admin?x=1#y" }).path).toMatch(/^\/things\/\.\.%2F\.\.%2Fadmin%3Fx%3D1%23y\?/);
  for (const thingId of ["..", ".", "", undefined, null, { a: 1 }]) {
    expect(() => buildRequest(REMOVE, { thingId })).toThrow(expect.objectContaining({ code: "MISSING_ARGUMENT" }));
  }
});
