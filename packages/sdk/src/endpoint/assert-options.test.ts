import { expect, test } from "vitest";
import { endpoint, member, type Verb } from "../index.ts";

const ALL_RIGHT = { allow: member, handle: () => 1 };

// What programs without types may say.
test.each([
  ["handle", { handle: undefined }],
  ["handle", { handle: "save" }],
  ["allow", { allow: "member" }],
  ["allow", { allow: [member] }],
  ["input", { input: { name: "string" } }],
  ["input", { input: { type: "object", properties: {} } }],
  ["output", { output: "name" }],
  ["output", { output: [1] }],
  ["output", { output: { name: "string" } }],
  ["method", { method: "get" }],
  ["method", { method: [] }],
  ["method", { method: ["GET", "FETCH"] }],
  ["bodyBytesMax", { bodyBytesMax: -1 }],
  ["bodyBytesMax", { bodyBytesMax: "1mb" }],
  ["context", { context: {} }],
  ["onError", { onError: console }],
])("a wrong %s shows at start, by name: %j", (name, wrong) => {
  expect(() => endpoint({ ...ALL_RIGHT, ...(wrong as object) })).toThrow(
    expect.objectContaining({ name: "TypeError", message: expect.stringMatching(new RegExp(`^${name} of an endpoint is \\w`)) }),
  );
});

test("every verb may be taken, alone and with others", () => {
  const verbs: readonly Verb[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];
  expect([...verbs, verbs].map((method) => typeof endpoint({ ...ALL_RIGHT, method }))).toEqual(Array(6).fill("function"));
});
