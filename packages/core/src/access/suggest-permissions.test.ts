import { methods } from "@belay/contracts";
import { expect, it } from "vitest";
import { suggestPermissions } from "./suggest-permissions.ts";

const [method] = methods.filter(({ name }) => name === "queryProducts");
const { requires, extras } = method?.access ?? { requires: [], extras: [] };
const ids = [method?.id ?? ""];
const KEEP = { keepsExtras: true };

it("suggests what the methods need and is held, and names what is not used and what is lacking", () => {
  expect([requires.length > 0, extras.length > 0]).toEqual([true, true]);
  const held = [...requires, "OTHER.WRITE"];
  expect(suggestPermissions(held, ids, KEEP)).toEqual({ suggested: [...requires], extras: [], unused: ["OTHER.WRITE"], lacking: [] });
  expect(suggestPermissions(["OTHER.WRITE"], ids, KEEP)).toMatchObject({ suggested: [], lacking: [...requires], unused: ["OTHER.WRITE"] });
});

it("keeps what only widens answers, where it is held, unless told otherwise", () => {
  const [extra = ""] = extras;
  const held = [...requires, extra];
  expect(suggestPermissions(held, ids, KEEP)).toMatchObject({ suggested: [...held].sort(), extras: [extra], unused: [] });
  expect(suggestPermissions(held, ids, { keepsExtras: false })).toMatchObject({
    suggested: [...requires],
    extras: [extra],
    unused: [extra],
  });
});

it("turns everything into a list, and needs nothing for methods that nobody declares", () => {
  expect(suggestPermissions("all", ids, { keepsExtras: false })).toMatchObject({
    suggested: [...requires],
    unused: undefined,
    lacking: [],
  });
  expect(suggestPermissions(["A"], ["no.such.Method"], KEEP)).toEqual({ suggested: [], extras: [], unused: ["A"], lacking: [] });
});
