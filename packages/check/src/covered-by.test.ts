import { expect, test } from "vitest";
import { coveredBy } from "./covered-by.ts";
import type { PrivilegedCall } from "./report.ts";

const place = { file: "src/pages/api/a.ts", line: 1, column: 1 };
const call: PrivilegedCall = {
  ...place,
  privilege: "elevated",
  methodId: "shop.Orders.Cancel",
  isGuarded: true,
  entry: { ...place, kind: "endpoint", name: "POST", route: "/api/a" },
  path: [],
};
const row = { kind: "elevated", methodId: "shop.Orders.Cancel", actor: {}, endpoint: "POST /api/a" } as const;

test("S74: a row is explained only by a call of its method, from its entry, with its kind of rights", () => {
  expect(coveredBy([row], { calls: [call] })).toEqual([]);
  const others = [
    { ...row, methodId: "shop.Orders.Delete" },
    { ...row, endpoint: "POST /api/b" },
    { ...row, endpoint: "GET /api/a" },
  ];
  expect(coveredBy(others, { calls: [call] })).toEqual(others);
  expect(coveredBy([row], { calls: [{ ...call, privilege: "app" }] })).toEqual([row]);
});

test("a refusal of somebody who acted with no rights but their own needs no explanation", () => {
  const refused = { kind: "refused", methodId: "shop.Orders.Delete" } as const;
  expect(coveredBy([refused], { calls: [] })).toEqual([]);
  expect(coveredBy([{ ...refused, actor: {} }], { calls: [] })).toHaveLength(1);
});
