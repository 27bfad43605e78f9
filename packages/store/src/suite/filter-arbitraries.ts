import fc from "fast-check";
import type { ComparisonOperator, FieldDefinition, Filter, Scalar, Sort } from "../port/entities.ts";
import { FIELDS } from "./fixtures.ts";

/** Few values, so that filters hit; among them all that SQL, patterns and orders of text trip over. */
const TEXTS = [
  "",
  "a",
  "A",
  "ab",
  "b",
  "B",
  "aé",
  "😀",
  "\uffff",
  "\u{10ffff}",
  "%",
  "_",
  "a%",
  "\\",
  "'",
  '"',
  "1",
  "true",
  "null",
  "2026-01-01T00:00:00.000Z",
];
const NUMBERS = [0, 1, -1, 1.5, 0.1, 2 ** 53, 2 ** 60, 1e300, -1e-300, 1_000_000_000_000_000_000_000];
const OPERATORS: readonly ComparisonOperator[] = [
  "$eq",
  "$ne",
  "$gt",
  "$gte",
  "$lt",
  "$lte",
  "$in",
  "$nin",
  "$startsWith",
  "$endsWith",
  "$contains",
  "$hasSome",
  "$hasAll",
  "$exists",
  "$isEmpty",
];

const text = fc
  .oneof({ weight: 5, arbitrary: fc.constantFrom(...TEXTS) }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 4 }) })
  .filter(isPlainText);
const number = fc
  .oneof(
    { weight: 5, arbitrary: fc.constantFrom(...NUMBERS) },
    { weight: 1, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  )
  .map((value) => value + 0);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: number },
  fc.boolean(),
  fc.constant(null),
);

/** U+0000 and lone surrogates are refused at the border. */
function isPlainText(value: string): boolean {
  return value.isWellFormed() && !value.includes("\0");
}

const part = fc.oneof(
  fc.record({ code: scalar, count: scalar, more: fc.array(scalar, { maxLength: 2 }) }, { requiredKeys: [] }),
  scalar,
  fc.array(scalar, { maxLength: 2 }),
);
const many = fc.oneof(
  { weight: 4, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.oneof(scalar, fc.array(fc.array(scalar, { maxLength: 2 }), { maxLength: 2 })) },
);
const one = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.oneof(fc.array(scalar, { maxLength: 2 }), fc.constant({ a: 1 })) },
);

const document = fc.record(
  {
    createdDate: one,
    name: one,
    note: one,
    price: one,
    weight: one,
    visible: one,
    brand: fc.oneof({ weight: 3, arbitrary: fc.record({ name: one }, { requiredKeys: [] }) }, { weight: 1, arbitrary: many }),
    tags: many,
    sizes: many,
    flags: many,
    notes: many,
    parts: fc.oneof({ weight: 4, arbitrary: fc.array(part, { maxLength: 3 }) }, { weight: 1, arbitrary: part }),
  },
  { requiredKeys: [] },
);

/** Documents of `THING` whose fields hold the right type, a wrong one, null or nothing. */
export const documentsArbitrary = fc.array(document, { minLength: 1, maxLength: 12 });

const anyField = fc.constantFrom<FieldDefinition>(...Object.values(FIELDS));

function comparison(field: fc.Arbitrary<FieldDefinition>): fc.Arbitrary<Filter> {
  const value = fc.oneof({ weight: 3, arbitrary: scalar }, { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) });
  return fc.record({ kind: fc.constant("compare" as const), field, operator: fc.constantFrom(...OPERATORS), value });
}

/** Fields of the elements of `parts`, and one that is a list in them. */
const elementField = fc.constantFrom<FieldDefinition>(
  { path: "code", type: "string", multiple: false, indexed: false },
  { path: "count", type: "number", multiple: false, indexed: false },
  { path: "more", type: "string", multiple: true, indexed: false },
);

/** Filters with every operator over every field, three levels deep. */
export const filterArbitrary: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter; element: Filter }>((tie) => ({
  element: fc.oneof(
    { weight: 4, arbitrary: comparison(elementField) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("not" as const), filter: comparison(elementField) }) },
  ),
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 6, arbitrary: comparison(anyField) },
    { weight: 1, arbitrary: fc.constant<Filter>({ kind: "all" }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constantFrom("and" as const, "or" as const), filters: fc.array(tie("filter"), { maxLength: 3 }) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("not" as const), filter: tie("filter") }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("matchItems" as const),
        field: fc.constantFrom<FieldDefinition>(FIELDS.parts, FIELDS.brand),
        filters: fc.array(tie("element"), { maxLength: 2 }),
      }),
    },
  ),
})).filter;

const sortField = fc.constantFrom<FieldDefinition>(
  FIELDS.createdDate,
  FIELDS.name,
  FIELDS.note,
  FIELDS.price,
  FIELDS.weight,
  FIELDS.visible,
  FIELDS.brandName,
);

/** No sort, one, or two in mixed directions. */
export const sortArbitrary: fc.Arbitrary<readonly Sort[]> = fc.array(
  fc.record({ field: sortField, order: fc.constantFrom("ASC" as const, "DESC" as const) }),
  {
    maxLength: 2,
  },
);
