import { describe, expect, test } from "vitest";
import { ContractError } from "../contract-error.ts";
import type { AccessEntry, ApiMethod } from "../types.ts";
import { accessRuleOf } from "./access-rule.ts";

function rule(permissions: readonly string[], entry: AccessEntry | undefined) {
  const method: ApiMethod = {
    id: "shop.Things.Get",
    name: "getThing",
    http: { method: "GET", path: "/things" },
    permissions,
    deprecated: false,
    maturity: "none",
    pathParameters: [],
    args: [],
    requiredFields: [],
    request: "GetThingRequest",
    response: "GetThingResponse",
    errors: [],
    validationRules: [],
  };
  return accessRuleOf(method, entry);
}

describe("the access rule of a method", () => {
  test("refuses visitors and members where the entry is silent, and requires what the facts name", () => {
    expect(rule(["A.READ", "A.LIST"], {})).toEqual({
      visitor: "deny",
      member: "deny",
      requires: ["A.READ", "A.LIST"],
      extras: [],
      never: [],
    });
  });

  test("requires the permissions of the facts less the extras", () => {
    expect(rule(["A.READ", "A.READ_HIDDEN"], { visitor: "allow", extras: ["A.READ_HIDDEN"] })).toMatchObject({
      visitor: "allow",
      requires: ["A.READ"],
      extras: ["A.READ_HIDDEN"],
    });
  });

  test("takes one of several alternatives, or an own permission where the facts name none", () => {
    expect(rule(["A.READ", "A.MANAGE"], { requires: ["A.READ"] }).requires).toEqual(["A.READ"]);
    expect(rule([], { requires: ["A.BLOCK"] }).requires).toEqual(["A.BLOCK"]);
  });

  test("keeps the reason of a method that needs no permission", () => {
    expect(rule([], { visitor: "allow", open: "the link is the authority" }).open).toBe("the link is the authority");
    expect(rule([], { public: "holds public keys only" })).toMatchObject({
      public: "holds public keys only",
      visitor: "deny",
      member: "deny",
    });
  });
});

describe("S33: a contract that opens a method by omission does not load:", () => {
  const wrong: Readonly<Record<string, readonly [readonly string[], AccessEntry | undefined]>> = {
    "no entry": [["A.READ"], undefined],
    "neither a permission nor a reason": [[], { visitor: "allow", member: "allow" }],
    "every permission made an extra": [["A.READ"], { extras: ["A.READ"] }],
    "an extra that the facts do not name": [["A.READ"], { extras: ["A.OTHER"] }],
    "the facts typed again": [["A.READ"], { requires: ["A.READ"] }],
    "a permission in place of the facts": [["A.READ", "A.LIST"], { requires: ["B.READ"] }],
    "a reason beside a permission": [["A.READ"], { open: "somebody said so" }],
    "two reasons": [[], { open: "somebody said so", public: "somebody said so" }],
    "a public method that tells callers apart": [[], { public: "holds public keys only", visitor: "own" }],
  };
  for (const [what, [permissions, entry]] of Object.entries(wrong)) {
    test(what, () => expect(() => rule(permissions, entry)).toThrow(ContractError));
  }
});
