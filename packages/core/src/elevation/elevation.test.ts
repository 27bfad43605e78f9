import { methods } from "@belay/contracts";
import { describe, expect, it } from "vitest";
import { decide } from "../access/decide.ts";
import type { AppCaller, PermissionSet } from "../caller.ts";
import type { ActorClaim } from "../tokens/claims.ts";
import { ACTORS_MAX, actorsOf, addActor } from "./actor-chain.ts";
import { narrowToMethod, narrowToPermissions, narrowTtlSeconds } from "./narrow.ts";
import { METHOD_SCOPE_PREFIX, parseScope } from "./parse-scope.ts";

const ALL: PermissionSet = { kind: "all" };
const some = (...ids: readonly string[]): PermissionSet => ({ kind: "some", ids: new Set(ids) });

describe("parseScope", () => {
  it.each([
    ["A B", undefined, { permissions: ["A", "B"] }],
    [`${METHOD_SCOPE_PREFIX}m`, undefined, { permissions: [], methodId: "m" }],
    ["A", `${METHOD_SCOPE_PREFIX}m`, { permissions: ["A"], methodId: "m" }],
    [`${METHOD_SCOPE_PREFIX}m A`, `${METHOD_SCOPE_PREFIX}m`, { permissions: ["A"], methodId: "m" }],
    [undefined, undefined, { permissions: [] }],
    [`${METHOD_SCOPE_PREFIX}m ${METHOD_SCOPE_PREFIX}n`, undefined, undefined],
    [`${METHOD_SCOPE_PREFIX}m`, `${METHOD_SCOPE_PREFIX}n`, undefined],
    ["A A", undefined, undefined],
    ["A", "https://api.example.com", undefined],
  ])("reads scope %j with resource %j", (scope, resource, expected) => {
    expect(parseScope(scope, resource)).toEqual(expected);
  });
});

describe("S25: narrowToMethod", () => {
  it("gives, for every method, exactly what it requires, to who holds all of it", () => {
    for (const method of methods) {
      const { requires, never } = method.access;
      const verdict = narrowToMethod(method, [], some(...requires), undefined);
      expect(verdict, method.id).toMatchObject(
        never.includes("APP") ? { reason: "not-for-apps" } : { kind: "narrow", permissions: requires, methodId: method.id },
      );
      for (const permission of never.includes("APP") ? [] : requires) {
        const rest = some(...requires.filter((each) => each !== permission));
        expect(narrowToMethod(method, [], rest, undefined)).toEqual({ kind: "refuse", reason: "actor-lacks", missing: [permission] });
      }
    }
  });

  it("refuses more, fewer and other permissions than the method's", () => {
    const method = methods.find(({ access }) => access.requires.length === 2 && !access.never.includes("APP"));
    if (method === undefined) {
      throw new Error("no method needs two permissions");
    }
    const { requires } = method.access;
    expect(narrowToMethod(method, [...requires].reverse(), ALL, undefined).kind).toBe("narrow");
    for (const asked of [requires.slice(1), [...requires, "X"], [requires[0] ?? "", "X"]]) {
      expect(narrowToMethod(method, asked, ALL, undefined)).toMatchObject({ reason: "not-the-methods-permissions" });
    }
  });
});

describe("S25: narrowToPermissions", () => {
  it("gives what both hold, and names what either lacks", () => {
    expect(narrowToPermissions(["A"], { permissions: some("A", "B") }, some("A"))).toMatchObject({ kind: "narrow", permissions: ["A"] });
    expect(narrowToPermissions(["A", "B"], { permissions: ALL }, some("A"))).toMatchObject({ reason: "actor-lacks", missing: ["B"] });
    expect(narrowToPermissions(["A", "B"], { permissions: some("A") }, ALL)).toMatchObject({ reason: "subject-lacks", missing: ["B"] });
    expect(narrowToPermissions([], { permissions: ALL }, ALL)).toMatchObject({ reason: "nothing-asked" });
  });

  it("keeps a limit to one method, with its short life", () => {
    const verdict = narrowToPermissions(["A"], { permissions: some("A"), methodId: "m" }, ALL);
    expect(verdict).toMatchObject({ methodId: "m", ttlSecondsMax: 60 });
  });
});

it("S25: a narrowed token lives as long as the shortest of what was asked, what is allowed and what it is made from", () => {
  expect(narrowTtlSeconds(undefined, 60, 1_000, [2_000, 3_000])).toBe(60);
  expect(narrowTtlSeconds(7, 60, 1_000, [2_000])).toBe(7);
  expect(narrowTtlSeconds(100, 60, 1_000, [2_000])).toBe(60);
  expect(narrowTtlSeconds(60, 60, 1_000, [2_000, 1_003])).toBe(3);
  expect(narrowTtlSeconds(60, 60, 1_000, [999])).toBe(-1);
});

it("S25: the chain of actors holds the latest outermost, and no more than its limit", () => {
  let act: ActorClaim | undefined;
  for (let index = 1; index <= ACTORS_MAX; index += 1) {
    act = addActor({ sub: `a${index}` }, act);
  }
  expect(actorsOf(act).map(({ sub }) => sub)).toEqual(["a4", "a3", "a2", "a1"]);
  expect(addActor({ sub: "a5" }, act)).toBeUndefined();
});

it("S46: decide refuses every method but the one, also those that are open to all, whatever the caller holds", () => {
  const [allowed] = methods.filter(({ access }) => access.requires.length > 0 && !access.never.includes("APP"));
  const narrowing = { subject: { type: "VISITOR", id: "v" }, methodId: allowed?.id ?? "" } as const;
  const caller: AppCaller = { kind: "APP", siteId: "s", clientId: "c", instanceId: "i", permissions: ALL, narrowing };
  const admitted = methods.filter((method) => decide({ method, caller, siteId: "s" }).kind === "allow");
  expect(admitted.map(({ id }) => id)).toEqual([allowed?.id]);
});
