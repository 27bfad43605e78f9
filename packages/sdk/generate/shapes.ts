import { type Contract, fieldsOf, refOf, type Schema, typeNamed } from "./contracts.ts";

type Table = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What one field means for conversion; undefined: nothing. A map with typed values becomes a shape of its own, `Type.field`. */
function refOfField(name: string, schema: Schema, owner: string, extra: Map<string, Readonly<Record<string, string>>>): string | undefined {
  const value = schema.items ?? schema;
  const target = refOf(value);
  if (target !== undefined) {
    return target;
  }
  if (value.format === "date-time") {
    return "date";
  }
  const values = typeof value.additionalProperties === "object" ? value.additionalProperties : undefined;
  const valueType = refOf(values) ?? refOf(values?.items);
  if (valueType !== undefined) {
    extra.set(`${owner}.${name}`, { "*": valueType });
    return `${owner}.${name}`;
  }
  const open = value.type === undefined || [value.type].flat().includes("object");
  // A filter is an open object whose keys are field names, so its keys do convert.
  return open && value.anyOf === undefined && value.properties === undefined && name !== "filter" ? "free" : undefined;
}

function isFreeType(schema: Schema): boolean {
  return schema.type === "object" && schema.properties === undefined;
}

/** Leaves out references to types that have nothing to convert, until nothing changes. */
function prune(table: Map<string, Readonly<Record<string, string>>>): Table {
  const keeps = (ref: string) => ref === "date" || ref === "free" || table.has(ref);
  let before = -1;
  while (before !== table.size) {
    before = table.size;
    for (const [type, shape] of table) {
      const kept = Object.fromEntries(Object.entries(shape).filter(([field, ref]) => field === "*" || keeps(ref)));
      if (Object.keys(kept).length === 0) {
        table.delete(type);
      } else {
        table.set(type, kept);
      }
    }
  }
  return Object.fromEntries(table);
}

/** The types that `roots` reach, themselves included. */
export function reachableFrom(contract: Contract, roots: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const visit = (schema: Schema | undefined): void => {
    if (schema === undefined) {
      return;
    }
    const target = refOf(schema);
    if (target !== undefined && !reached.has(target)) {
      reached.add(target);
      visit(typeNamed(contract, target));
    }
    for (const [, field] of fieldsOf(schema)) {
      visit(field);
    }
    visit(schema.items);
    visit(typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined);
    for (const option of schema.anyOf ?? []) {
      visit(option);
    }
  };
  for (const root of roots) {
    visit({ $ref: `#/$defs/${root}` });
  }
  return reached;
}

/** The shape table of a module: where dates stand, and where the keys of an object are data. In wire names. */
export function shapesOf(contract: Contract, roots: readonly string[]): Table {
  const extra = new Map<string, Readonly<Record<string, string>>>();
  const types = [...reachableFrom(contract, roots)].toSorted();
  const resolve = (ref: string): string => (isFreeType(contract.schemas[ref] ?? {}) ? "free" : ref);
  const table = new Map(
    types.map((type) => {
      const fields = fieldsOf(typeNamed(contract, type)).flatMap(([name, schema]): readonly (readonly [string, string])[] => {
        const ref = refOfField(name, schema, type, extra);
        return ref === undefined ? [] : [[name, resolve(ref)]];
      });
      return [type, Object.fromEntries(fields)] as const;
    }),
  );
  return prune(new Map([...table, ...extra]));
}
