import { expect, test } from "vitest";
import { MEMBER, VISITOR } from "../testing/endpoint-scene.ts";
import { allOf, anyOf, app, custom, type Guard, member, not, own, role, user, visitor } from "./guards.ts";

const KINDS = ["VISITOR", "MEMBER", "USER", "APP"] as const;
const callOf = (caller: typeof MEMBER) => ({
  ...{ caller, input: undefined, elevated: {}, request: new Request("http://x/") },
  roles: async () => ["editor"],
});

/** Kinds that pass, once for the full test and once for what is known early (undefined: not known). */
async function passing(guard: Guard): Promise<readonly string[]> {
  const verdicts = await Promise.all(KINDS.map(async (kind) => [kind, await guard.test(callOf({ ...MEMBER, kind }))] as const));
  return verdicts.filter(([, verdict]) => verdict).map(([kind]) => kind);
}

test("each kind lets in its own kind and no other", async () => {
  expect(await Promise.all([visitor, member, user, app].map(passing))).toEqual([["VISITOR"], ["MEMBER"], ["USER"], ["APP"]]);
});

test("own lets in the person of that id: no other person, no other kind, and nobody where there is no owner", async () => {
  expect(await passing(own("m1"))).toEqual(["VISITOR", "MEMBER"]);
  expect(await passing(own(async () => "m1"))).toEqual(["VISITOR", "MEMBER"]);
  for (const owner of ["m2", "", null, undefined, () => undefined]) {
    expect(await passing(own(owner))).toEqual([]);
  }
  expect(await own("").test(callOf({ ...MEMBER, id: "" }))).toBe(false);
});

test("role lets in members and users who hold one of them, and nobody else", async () => {
  expect(await passing(role("owner", "editor"))).toEqual(["MEMBER", "USER"]);
  expect(await passing(role("owner"))).toEqual([]);
  expect(await passing(role())).toEqual([]);
});

test("guards combine as and, or and not do", async () => {
  expect(await passing(anyOf(visitor, member))).toEqual(["VISITOR", "MEMBER"]);
  expect(await passing(anyOf())).toEqual([]);
  expect(await passing(allOf(member, own("m1")))).toEqual(["MEMBER"]);
  expect(await passing(allOf(member, visitor))).toEqual([]);
  expect(await passing(not(anyOf(visitor, app)))).toEqual(["MEMBER", "USER"]);
  expect(await passing(allOf(not(app), not(own("m1"))))).toEqual(["USER"]);
});

test("a look-up that is not needed is not made", async () => {
  const asked: string[] = [];
  const noted = (name: string) => custom(name, () => asked.push(name) > 0);
  await anyOf(member, noted("a")).test(callOf(MEMBER));
  await allOf(visitor, noted("b")).test(callOf(MEMBER));
  await anyOf(visitor, noted("c"), noted("d")).test(callOf(MEMBER));
  expect(asked).toEqual(["c"]);
});

test("whatever is no clear yes is a no, in every combination", async () => {
  // What JavaScript without types may give back.
  for (const answer of [undefined, 1, "yes", {}] as unknown as boolean[]) {
    const vague = custom("vague", () => answer);
    expect(await allOf(member, vague).test(callOf(MEMBER))).toBe(false);
    expect(await anyOf(visitor, vague).test(callOf(MEMBER))).toBe(false);
    expect(await not(vague).test(callOf(MEMBER))).toBe(false);
  }
});

test("what is known early agrees with the full test, for every combination of two guards", async () => {
  const parts = [visitor, member, user, own("m1"), own("m2"), custom("yes", () => true), custom("no", () => false)];
  const guards = parts.flatMap((one) => parts.flatMap((other) => [anyOf(one, other), allOf(one, other), not(allOf(one, not(other)))]));
  for (const guard of guards) {
    for (const caller of [MEMBER, VISITOR, { ...MEMBER, kind: "USER" as const }]) {
      const early = guard.early(caller.kind);
      expect([undefined, await guard.test(callOf(caller))], guard.who).toContain(early);
    }
  }
  expect(allOf(member, own("m1")).early("VISITOR")).toBe(false);
  expect(anyOf(member, own("m1")).early("APP")).toBe(false);
});

test("a guard says who passes", () => {
  expect(anyOf(allOf(member, not(custom("a banned member", () => false))), user).who).toBe(
    "a member and not a banned member or a user of the site",
  );
});
