import { expect, test } from "vitest";
import { checkFixture } from "../corpus/measure.ts";

const HEAD = `import { auth } from "@belay/sdk";
import { orders } from "@belay/sdk/ecom";
const cancel = auth.elevate(orders.cancelOrder);
`;

function check(text: string) {
  return checkFixture({ files: new Map([["src/pages/api/cancel.ts", HEAD + text]]) });
}

/** Without bounds each of these takes longer than anybody waits. */
test("an object that is made of others, which are made of others, is looked into once", () => {
  const layers = Array.from(
    { length: 60 },
    (_, index) => `const o${index + 1} = Math.random() > 0.5 ? { ...o${index} } : { ...o${index}, ...{} };`,
  );
  const entry = 'export const POST = async () => { if (o60.missing !== 2) await cancel("1"); };';
  const { findings } = check(["const o0 = { unit: 1 };", ...layers, entry].join("\n"));
  expect(findings.map(({ code }) => code)).toEqual(["unguarded-elevation"]);
});

test("functions that nothing reaches, each of which calls the one before it twice, are run as far as it is worth it together", () => {
  const rest = Array.from({ length: 200 }, (_, index) => `export function f${index + 1}(n) { f${index}({ n }); return f${index}([n]); }`);
  const { calls } = check(["export function f0(n) { return cancel(n); }", ...rest].join("\n"));
  expect(calls.map(({ entry, line }) => [entry.kind, line])).toEqual([["internal", 4]]);
});
