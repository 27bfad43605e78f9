import { expect, test } from "vitest";
import { checkFixture } from "../corpus/measure.ts";

const HEAD = `import { auth } from "@belay/sdk";
import { orders } from "@belay/sdk/ecom";
const cancel = auth.elevate(orders.cancelOrder);
`;

function check(files: Readonly<Record<string, string>>) {
  return checkFixture({ files: new Map(Object.entries(files).map(([path, text]) => [path, HEAD + text])) });
}

function findingsOf(text: string, path = "src/shop.ts") {
  return check({ [path]: text }).findings;
}

test("a handler of a framework that is not known is found, and the finding says why it is taken for one, as a warning", () => {
  const [found, ...others] = findingsOf(`import { attach } from "some-framework";
attach("/orders", async (request) => { await cancel(request.body.id); });
`);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    code: "unguarded-elevation",
    severity: "warning",
    message: expect.stringContaining('taken for an entry because "some-framework" is handed it beside the path "/orders"'),
  });
});

test("the map of calls says of an entry why it is taken for one", () => {
  const { calls } = check({
    "src/shop.ts": `import { attach } from "some-framework";\nattach("/orders", async ({ id }) => cancel(id));\n`,
  });
  expect(calls.map(({ entry }) => entry.because)).toEqual(['"some-framework" is handed it beside the path "/orders"']);
});

test("what a known entry reaches unguarded is an error of that entry, whatever else looks like one", () => {
  const [found, ...others] = check({
    "src/cancel.ts": "export const cancelIt = async (request) => { await cancel(request.body.id); };\n",
    "src/shop.ts": `import { attach } from "some-framework";
import express from "express";
import { cancelIt } from "./cancel";
attach("/orders", (request) => cancelIt(request));
express().post("/cancel", (request) => cancelIt(request));
`,
  }).findings;
  expect(others).toEqual([]);
  expect(found).toMatchObject({ severity: "error", message: expect.stringMatching(/^POST \/cancel makes .* 1 more entry leads to it\.$/) });
});

test.each([
  [
    "a clock",
    `import { every } from "some-clock";\nevery("5m", { schedule: "* * * * *", handler: async (event) => cancel(event.body.id) });`,
  ],
  ["a queue", `import { consume } from "some-broker";\nconsume({ queue: "orders", handler: async (request) => cancel(request.body.id) });`],
  ["a wrapper", `import { withTracing } from "some-tracing";\nexport const cancelOrder = withTracing(async (id) => cancel(id));`],
  ["a command line", `import { handler } from "some-cli";\nhandler(process.argv, async (request) => cancel(request.body.id));`],
])("a function that is handed to %s is no entry", (_, text) => {
  expect(findingsOf(text)).toEqual([]);
});

test("a guard in the options of one handler says nothing of the others beside it", () => {
  const found = findingsOf(`import { serve } from "some-framework";
serve({ session: { secret: "x" }, routes: [
  { path: "/a", auth: "staff", handler: async (request) => cancel(request.params.id) },
  { path: "/b", auth: false, handler: async (request) => cancel(request.params.id) },
] });
`);
  expect(found.map(({ line, message }) => [line - HEAD.split("\n").length, /serve[^/]*\/\w/.exec(message)?.[0]])).toEqual([
    [3, expect.stringContaining("/b")],
  ]);
});

test("a table of handlers one of which is called like a check is not guarded by that", () => {
  const found = findingsOf(`import { handlers } from "some-framework";
handlers({ async authorize(request) { return request.body; }, async cancel(request) { await cancel(request.body.id); } });
`);
  expect(found.map(({ code }) => code)).toEqual(["unguarded-elevation"]);
});

test("options that hold themselves are looked through once", () => {
  const found = findingsOf(`import { attach } from "some-framework";
const options = { security: {}, handler: async (request) => { await cancel(request.body.id); } };
options.security.all = options;
options.self = options;
attach("/orders", options);
`);
  expect(found.map(({ code }) => code)).toEqual(["unguarded-elevation"]);
});
