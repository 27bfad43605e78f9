import { describe, expect, test } from "vitest";
import type { JsonSchema } from "../../src/types.ts";
import { ImportError } from "../import-error.ts";
import { parseSource } from "../syntax.ts";
import { declarationsOf } from "./declarations.ts";
import { schemasOf } from "./schemas.ts";
import { type TransformPath, wireNumbersOf } from "./wire-forms.ts";

function schemas(text: string, paths: readonly TransformPath[] = []): Readonly<Record<string, JsonSchema>> {
  const declarations = declarationsOf(parseSource("typings.d.mts", text));
  return schemasOf({ declarations, wire: wireNumbersOf(declarations, ["Root"], paths) }, ["Root"]);
}

describe("schemas of wire typings", () => {
  test("carry limits, formats, null and marks", () => {
    const { Root } = schemas(`interface Root {
      /** Words.
       * @minLength 1
       * @maxLength 36
       * @format GUID
       * @readonly
       */
      id?: string | null;
      /** @maxSize 3
       * @maxLength 5 */
      tags?: string[];
      /** @min -1
       * @max 2.5
       * @deprecated */
      ratio: number;
      when?: Date | null;
    }`);
    expect(Root).toEqual({
      type: "object",
      properties: {
        id: { type: ["string", "null"], minLength: 1, maxLength: 36, format: "guid", readOnly: true },
        tags: { type: "array", items: { type: "string", maxLength: 5 }, maxItems: 3 },
        ratio: { type: "integer", minimum: -1, maximum: 2.5, deprecated: true },
        when: { type: ["string", "null"], format: "date-time" },
      },
      required: ["ratio"],
    });
  });

  test("name decimals as text with their bounds", () => {
    const { Root } = schemas("interface Root {\n/** @decimalValue options { gte:0, lte:999.99, maxScale:3 } */\namount?: string; }");
    expect(Root?.properties).toEqual({
      amount: { type: "string", format: "decimal", "x-decimal": { gte: "0", lte: "999.99", maxScale: 3 } },
    });
  });

  test("take whole numbers for integers and the client's fractions for numbers", () => {
    const text = "interface Root { count?: number; place?: Place } interface Place { latitude?: number }";
    const result = schemas(text, [{ root: "Root", path: "place.latitude", form: "float" }]);
    expect(result.Root?.properties).toMatchObject({ count: { type: "integer" } });
    expect(result.Place?.properties).toEqual({ latitude: { type: "number" } });
  });

  test("let a field mask be text or a list of paths", () => {
    const result = schemas("interface Root { mask?: string[] }", [{ root: "Root", path: "mask", form: "fieldMask" }]);
    expect(result.Root?.properties).toEqual({ mask: { $ref: "#/$defs/FieldMask" } });
    expect(result.FieldMask?.anyOf).toContainEqual({ type: "string" });
  });

  test("flatten inherited properties, follow enumerations and leave out what is not reached", () => {
    const result = schemas(`
      interface Root extends Base { color?: ColorWithLiterals | null; }
      interface Base { items?: Item[]; }
      interface Item { bag?: Record<string, any>; texts?: Record<string, string>; anything?: any; }
      declare enum Color { RED = "RED", BLUE = "BLUE" }
      type ColorWithLiterals = Color | 'RED';
      interface Unused { a?: string }`);
    expect(Object.keys(result)).toEqual(["Color", "Item", "Root"]);
    expect(result.Color).toEqual({ type: "string", enum: ["RED", "BLUE"] });
    expect(result.Root?.properties).toEqual({
      items: { type: "array", items: { $ref: "#/$defs/Item" } },
      color: { anyOf: [{ $ref: "#/$defs/Color" }, { type: "null" }] },
    });
    expect(result.Item?.properties).toEqual({
      bag: { type: "object" },
      texts: { type: "object", additionalProperties: { type: "string" } },
      anything: {},
    });
  });

  test("keep rich text opaque", () => {
    expect(schemas("interface Root { text?: RichContent } interface RichContent { nodes?: Missing[] }").RichContent).toEqual({
      type: "object",
    });
  });
});

describe("the importer refuses", () => {
  const unknown: Readonly<Record<string, string>> = {
    "a function": "interface Root { run?: () => void }",
    "a method": "interface Root { run(): void }",
    "a union of two types": "interface Root { value?: string | number }",
    "a tuple": "interface Root { pair?: [string, string] }",
    "a map with another key": "interface Root { bag?: Record<number, string> }",
    "a type that is declared nowhere": "interface Root { value?: Missing }",
    "an alias of another kind": "interface Root { value?: Text } type Text = string;",
    "a format that is not known": "interface Root {\n/** @format IBAN */\nvalue?: string }",
    "a limit that is no number": "interface Root {\n/** @maxLength many */\nvalue?: string }",
    "decimal options that are not understood": "interface Root {\n/** @decimalValue options { step:2 } */\nvalue?: string }",
    "a class": "declare class Root {}",
  };
  for (const [what, text] of Object.entries(unknown)) {
    test(what, () => expect(() => schemas(text)).toThrow(ImportError));
  }

  test("a transformed path that leads nowhere", () => {
    expect(() => schemas("interface Root { a?: string }", [{ root: "Root", path: "b", form: "float" }])).toThrow(ImportError);
  });
});
