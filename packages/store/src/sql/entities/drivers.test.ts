import { describe, expect, it } from "vitest";
import type { FieldDefinition, Filter } from "../../port/entities.ts";
import { conjunctsOf } from "./drivers.ts";

const field: FieldDefinition = { path: "visible", type: "boolean", multiple: false, indexed: true };
const visible: Filter = { kind: "compare", field, operator: "$eq", value: true };
const hidden: Filter = { kind: "compare", field, operator: "$eq", value: false };

describe("conjuncts of a filter", () => {
  it("are each there once, however deep they stand", () => {
    const filter: Filter = { kind: "and", filters: [visible, { kind: "and", filters: [{ ...visible }, hidden] }, { kind: "all" }] };
    expect(conjunctsOf(filter)).toEqual([visible, hidden]);
  });

  it("keep conditions that differ in the value or the operator only", () => {
    const other: Filter = { ...visible, operator: "$ne" };
    expect(conjunctsOf({ kind: "and", filters: [visible, hidden, other] })).toHaveLength(3);
  });

  it("leave alternatives as they are", () => {
    const either: Filter = { kind: "or", filters: [visible, visible] };
    expect(conjunctsOf(either)).toEqual([either]);
  });
});
