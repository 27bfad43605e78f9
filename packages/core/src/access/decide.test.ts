import type { AccessRule, Method } from "@belay/contracts";
import { describe, expect, it } from "vitest";
import type { Caller, PermissionSet } from "../caller.ts";
import { decide } from "./decide.ts";
import { explain, refusalError } from "./explain.ts";

const RULE: AccessRule = { visitor: "deny", member: "deny", requires: ["A.READ", "A.WRITE"], extras: [], never: [] };

function methodWith(access: Partial<AccessRule>): Method {
  return {
    id: "a.Service.Do",
    name: "doThing",
    module: "a/things",
    http: { method: "POST", path: "/a" },
    permissions: [],
    deprecated: false,
    maturity: "none",
    pathParameters: [],
    args: [],
    requiredFields: [],
    request: "DoRequest",
    response: "DoResponse",
    errors: [],
    validationRules: [],
    access: { ...RULE, ...access },
  };
}

const some = (...ids: readonly string[]): PermissionSet => ({ kind: "some", ids: new Set(ids) });
const visitor: Caller = { kind: "VISITOR", siteId: "s1", visitorId: "v1", clientId: "c1", instanceId: "i1" };
const member: Caller = { kind: "MEMBER", siteId: "s1", memberId: "m1", clientId: "c1", instanceId: "i1" };
const app = (permissions: PermissionSet): Caller => ({ kind: "APP", siteId: "s1", clientId: "c1", instanceId: "i1", permissions });
const key = (permissions: PermissionSet, siteIds: "all" | readonly string[] = "all"): Caller => ({
  kind: "API_KEY",
  accountId: "a1",
  keyId: "k1",
  siteIds,
  permissions,
});
const user = (permissions: PermissionSet): Caller => ({ kind: "USER", siteId: "s1", accountId: "a1", userId: "u1", permissions });

function outcome(access: Partial<AccessRule>, caller: Caller, siteId: string | undefined = "s1", elevatedMethodId?: string): string {
  const decision = decide({ method: methodWith(access), caller, siteId, ...(elevatedMethodId === undefined ? {} : { elevatedMethodId }) });
  return decision.kind === "allow" ? (decision.own ? "own" : "allow") : decision.reason;
}

describe("decide", () => {
  it.each<[string, Partial<AccessRule>, Caller, string]>([
    ["nobody", {}, { kind: "NOBODY" }, "no-identity"],
    ["nobody on a public method", { public: "sign-in" }, { kind: "NOBODY" }, "allow"],
    ["a visitor on a closed method", {}, visitor, "needs-elevation"],
    ["a member on a closed method", {}, member, "needs-elevation"],
    ["a visitor on an open method", { visitor: "allow" }, visitor, "allow"],
    ["a visitor on what is its own", { visitor: "own" }, visitor, "own"],
    ["a visitor on a member's method", { member: "own" }, visitor, "wrong-identity"],
    ["a member on what is its own", { member: "own" }, member, "own"],
    ["an app with all permissions", {}, app({ kind: "all" }), "allow"],
    ["an app with both permissions", {}, app(some("A.READ", "A.WRITE")), "allow"],
    ["an app with one of two permissions", {}, app(some("A.READ")), "missing-permission"],
    ["an app with none on an open method", { visitor: "allow", member: "allow" }, app(some()), "missing-permission"],
    ["an app on a method of the current member", { member: "own", never: ["APP", "API_KEY"] }, app({ kind: "all" }), "wrong-identity"],
    ["a user with the permissions", {}, user(some("A.READ", "A.WRITE")), "allow"],
    ["a user without", {}, user(some()), "missing-permission"],
    ["a key with all", {}, key({ kind: "all" }), "allow"],
    ["a key of other sites", {}, key({ kind: "all" }, ["s2"]), "other-site"],
    ["a key of this site", {}, key({ kind: "all" }, ["s1"]), "allow"],
  ])("S33: %s", (_who, access, caller, expected) => {
    expect(outcome(access, caller)).toBe(expected);
  });

  it("asks an API key for a site, and refuses an app on another site", () => {
    expect(decide({ method: methodWith({}), caller: key({ kind: "all" }), siteId: undefined })).toMatchObject({ reason: "no-site" });
    expect(outcome({}, app({ kind: "all" }), "s2")).toBe("other-site");
  });

  it("S46: refuses a call that was elevated for another method, whatever the caller holds", () => {
    expect(outcome({}, app({ kind: "all" }), "s1", "a.Service.Other")).toBe("other-method");
    expect(outcome({ visitor: "allow" }, visitor, "s1", "a.Service.Other")).toBe("other-method");
    expect(outcome({}, app({ kind: "all" }), "s1", "a.Service.Do")).toBe("allow");
  });
});

describe("explain", () => {
  const ask = (access: Partial<AccessRule>, caller: Caller, siteId: string | undefined = "s1") => {
    const question = { method: methodWith(access), caller, siteId };
    const decision = decide(question);
    if (decision.kind === "allow") {
      throw new Error("expected a refusal");
    }
    return explain(question, decision);
  };

  it("S45: names the identity, the missing permission, who may, and the fix", () => {
    const told = ask({}, key(some("A.READ")));
    expect(told).toMatchObject({ code: "PERMISSION_DENIED", identity: { type: "API_KEY", id: "k1" }, missing: ["A.WRITE"] });
    expect(told.fix).toContain("belay key grant k1 A.WRITE");
    expect(told.allowed.join("; ")).toContain("A.READ and A.WRITE");
    expect(refusalError(told)).toMatchObject({ status: 403, code: "PERMISSION_DENIED", data: { missing: ["A.WRITE"] } });
  });

  it("tells a visitor's developer to elevate", () => {
    expect(ask({}, visitor).fix).toContain("auth.elevate(doThing)");
  });

  it("sends nobody to the token endpoint with 401", () => {
    expect(refusalError(ask({}, { kind: "NOBODY" }))).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
  });

  it("asks a key for its site with 428", () => {
    const question = { method: methodWith({}), caller: key({ kind: "all" }), siteId: undefined };
    const decision = decide(question);
    expect(decision.kind === "refuse" && refusalError(explain(question, decision))).toMatchObject({
      status: 428,
      code: "MISSING_METASITE_ID",
    });
  });

  it("does not offer elevation for a method of the current member", () => {
    expect(ask({ member: "own", never: ["APP", "API_KEY", "USER"] }, app({ kind: "all" })).fix).toContain("without elevation");
  });
});
