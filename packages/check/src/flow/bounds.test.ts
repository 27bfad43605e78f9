import { expect, test } from "vitest";
import { checkFixture } from "../corpus/measure.ts";

const HEAD = `import { auth } from "@belay/sdk";
import { orders } from "@belay/sdk/ecom";
const cancel = auth.elevate(orders.cancelOrder);
`;

function codesOf(text: string): readonly string[] {
  return checkFixture({ files: new Map([["src/pages/api/cancel.ts", HEAD + text]]) }).findings.map(({ code }) => code);
}

/** Without bounds each of these takes longer than anybody waits. */
test("an object that is made of others, which are made of others, is looked into once", () => {
  const layers = Array.from(
    { length: 60 },
    (_, index) => `const o${index + 1} = Math.random() > 0.5 ? { ...o${index} } : { ...o${index}, ...{} };`,
  );
  expect(
    codesOf(
      `const o0 = { unit: 1 };\n${layers.join("\n")}\nexport const POST = async () => { if (o60.missing !== 2) await cancel("1"); };\n`,
    ),
  ).toEqual(["unguarded-elevation"]);
});

test("functions that nothing reaches, each of which reaches all others, are run as far as they are worth it together", () => {
  const count = 80;
  const calls = Array.from({ length: count }, (_, index) => `f${index}(n)`).join("; ");
  const functions = Array.from({ length: count }, (_, index) => `export function f${index}(n) { ${calls}; return cancel(n); }`);
  expect(codesOf(functions.join("\n")).every((code) => code === "exported-elevation" || code === "unguarded-elevation")).toBe(true);
});
