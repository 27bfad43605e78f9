import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { ContractError } from "../contract-error.ts";
import { assertAccessTable } from "./access-table.ts";

const FOLDER = new URL("../../access/", import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"));
const SCHEMA = "access.schema.json";

describe("the files of the access table", () => {
  // A schema file is an object.
  const validate = new Ajv2020().compile(read(SCHEMA) as object);
  for (const name of readdirSync(FOLDER).filter((each) => each !== SCHEMA)) {
    test(`${name} keeps its schema`, () => {
      expect(validate(read(name)), JSON.stringify(validate.errors)).toBe(true);
    });
  }
});

describe("an access file is refused with", () => {
  const wrong: Readonly<Record<string, unknown>> = {
    "no methods": {},
    "an entry that is no object": { methods: { getThing: "allow" } },
    "a key that is not known": { methods: { getThing: { visitors: "allow" } } },
    "a word that is not known": { methods: { getThing: { visitor: "yes" } } },
    "an inherited key": { methods: { getThing: { constructor: "allow" } } },
    "a subject that is not known": { methods: { getThing: { never: ["ROBOT"] } } },
    "an empty list": { methods: { getThing: { extras: [] } } },
    "an empty reason": { methods: { getThing: { public: " " } } },
  };
  for (const [what, table] of Object.entries(wrong)) {
    test(what, () => expect(() => assertAccessTable("shop/things", table)).toThrow(ContractError));
  }
});
