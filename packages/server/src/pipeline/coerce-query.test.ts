import { describe, expect, it } from "vitest";
import { coerceValue } from "./coerce-query.ts";

const schemas = {
  Request: {
    type: "object",
    properties: {
      limit: { type: "integer" },
      visible: { type: ["boolean", "null"] },
      fields: { type: "array", items: { type: "string" } },
      sizes: { type: "array", items: { type: "number" } },
      revision: { type: "string" },
      paging: { $ref: "#/$defs/Paging" },
    },
  },
  Paging: { type: "object", properties: { offset: { type: "integer" } } },
};

const coerce = (value: unknown): unknown => coerceValue(value, { $ref: "#/$defs/Request" }, schemas);

describe("query coercion", () => {
  it("turns text into what the schema declares, at every depth", () => {
    expect(coerce({ limit: "10", visible: "true", fields: "URL", sizes: ["1", "2.5"], paging: { offset: "3" } })).toEqual({
      limit: 10,
      visible: true,
      fields: ["URL"],
      sizes: [1, 2.5],
      paging: { offset: 3 },
    });
  });

  it("leaves text where text is declared, and what is not declared", () => {
    expect(coerce({ revision: "1", other: "2" })).toEqual({ revision: "1", other: "2" });
  });

  it("leaves what is not of the declared type for the check of the schema", () => {
    expect(coerce({ limit: "ten", visible: "yes", paging: "x" })).toEqual({ limit: "ten", visible: "yes", paging: "x" });
  });
});
