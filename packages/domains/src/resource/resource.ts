import type { ApiModule, QuerySpec } from "@belay/contracts";
import { InvariantError } from "@belay/core";
import type { EntityKind, FieldDefinition, FieldType, TextField } from "@belay/store";
import type { AllowedField, AllowList, ValueForm } from "./allow-list.ts";
import { operatorsOf } from "./operators.ts";
import { fieldAt, type SchemaField, type Schemas } from "./schema-walk.ts";

/** Where a field is kept, when that is not its wire path or form. */
export interface StoredField {
  readonly path?: string;
  readonly form?: ValueForm;
  readonly requires?: string;
}

/** What makes a kind of document out of a contract. */
export interface ResourceOptions {
  /** Name of the kind: lower case letters and `_`. */
  readonly name: string;
  readonly contract: { readonly module: ApiModule; readonly schemas: Schemas };
  /** Name of the entity's schema. */
  readonly entity: string;
  readonly uniques: readonly string[];
  /** By wire path. */
  readonly stored?: Readonly<Record<string, StoredField>>;
  /** Wire paths that an index serves; absent means all but arrays of objects. */
  readonly indexed?: ReadonlySet<string>;
  /** The order of queries that name none; an indexed field of one value. */
  readonly defaultSort?: NonNullable<EntityKind["defaultSort"]>;
  /** Fields that only this server names. */
  readonly further?: readonly FieldDefinition[];
  /** Where a full-text search finds words. */
  readonly text?: readonly TextField[];
}

/** A kind of document with the allow-lists of its methods. */
export interface Resource {
  readonly kind: EntityKind;
  readonly module: ApiModule;
  readonly schemas: Schemas;
  /** Every field that some query of the module names. */
  readonly fields: AllowList;
  /** What the query spec of that name lets callers filter and sort by. */
  readonly allow: (spec: string) => AllowList;
}

/**
 * Derives a kind of document from the query specs of its contract: the union of their fields is what the store indexes, each spec is
 * the allow-list of its methods.
 *
 * Errors: InvariantError for a field that the schema does not declare.
 */
export function defineResource(options: ResourceOptions): Resource {
  const specs = options.contract.module.querySpecs;
  const fields = new Map<string, AllowedField>();
  for (const path of fieldPaths(specs)) fields.set(path, allowedField(options, specs, path));
  const lists = new Map(specs.map((spec) => [spec.name, allowListOf(spec, fields)]));
  return {
    kind: {
      name: options.name,
      fields: storedFields(fields, options.further ?? []),
      uniques: options.uniques,
      ...(options.text === undefined ? {} : { text: options.text }),
      ...(options.defaultSort === undefined ? {} : { defaultSort: options.defaultSort }),
    },
    module: options.contract.module,
    schemas: options.contract.schemas,
    fields,
    allow: (spec) => {
      const list = lists.get(spec);
      if (list === undefined) throw new InvariantError(`no query spec ${spec}`);
      return list;
    },
  };
}

function fieldPaths(specs: readonly QuerySpec[]): readonly string[] {
  const paths = specs.flatMap((spec) => [...spec.rules.flatMap((rule) => rule.fields), ...(spec.aggregatable ?? [])]);
  return [...new Set(paths)].sort();
}

function allowedField(options: ResourceOptions, specs: readonly QuerySpec[], wire: string): AllowedField {
  const declared = fieldAt(options.contract.schemas, options.entity, wire);
  if (declared === undefined) throw new InvariantError(`${options.entity} has no field ${wire}`);
  const stored = options.stored?.[wire] ?? {};
  const form = stored.form ?? formOf(declared);
  const indexed = options.indexed === undefined ? declared.type !== "object" : options.indexed.has(wire);
  const isArrayOfObjects = declared.multiple && declared.type === "object";
  return {
    wire,
    stored: { path: stored.path ?? wire, type: storedType(form), multiple: declared.multiple, indexed },
    form,
    operators: operatorsOf(declared),
    sort: "NONE",
    ...(stored.requires === undefined ? {} : { requires: stored.requires }),
    ...(isArrayOfObjects ? { elements: elementFields(options, specs, wire) } : {}),
  };
}

/** The fields of an array's elements that `$matchItems` may name: those that the contract lists below the array. */
function elementFields(options: ResourceOptions, specs: readonly QuerySpec[], array: string): AllowList {
  const prefix = `${array}.`;
  const elements = new Map<string, AllowedField>();
  for (const wire of fieldPaths(specs)) {
    const declared = wire.startsWith(prefix) ? fieldAt(options.contract.schemas, options.entity, wire) : undefined;
    if (declared === undefined) continue;
    const relative = wire.slice(prefix.length);
    const multiple = relative.includes(".") && innerArray(options, array, relative);
    const stored = options.stored?.[wire] ?? {};
    const form = stored.form ?? formOf(declared);
    const base = options.stored?.[array]?.path ?? array;
    const path = stored.path === undefined ? relative : stored.path.slice(base.length + 1);
    elements.set(relative, {
      wire,
      stored: { path, type: storedType(form), multiple, indexed: false },
      form,
      operators: operatorsOf({ ...declared, multiple }),
      sort: "NONE",
    });
  }
  return elements;
}

/** Whether a step below the element is an array too. */
function innerArray(options: ResourceOptions, array: string, relative: string): boolean {
  const steps = relative.split(".");
  const schema = elementSchemaName(options, array);
  return schema === undefined ? true : (fieldAt(options.contract.schemas, schema, steps.join("."))?.multiple ?? false);
}

/** Name of the schema of an array's elements. */
function elementSchemaName(options: ResourceOptions, array: string): string | undefined {
  let name: string | undefined = options.entity;
  for (const step of array.split(".")) {
    const property: unknown = name === undefined ? undefined : options.contract.schemas[name]?.properties;
    const reference: RegExpExecArray | null = /"\$ref":"#\/\$defs\/([^"]+)"/.exec(JSON.stringify(Object(property)[step] ?? {}));
    name = reference?.[1];
  }
  return name;
}

function formOf(declared: SchemaField): ValueForm {
  return declared.decimal ? "decimal" : declared.type;
}

/** Decimals are kept in thousandths, so that they compare as numbers. */
function storedType(form: ValueForm): FieldType {
  return form === "decimal" ? "number" : form;
}

function allowListOf(spec: QuerySpec, fields: AllowList): AllowList {
  const list = new Map<string, AllowedField>();
  for (const rule of spec.rules) {
    for (const wire of rule.fields) {
      const field = fields.get(wire);
      if (field === undefined) throw new InvariantError(`no field ${wire}`);
      list.set(wire, { ...field, sort: rule.sort, operators: rule.operators === "*" ? field.operators : new Set(rule.operators) });
    }
  }
  return list;
}

/** One definition for each stored path. */
function storedFields(fields: AllowList, further: readonly FieldDefinition[]): readonly FieldDefinition[] {
  const byPath = new Map<string, FieldDefinition>();
  for (const { stored } of fields.values()) if (!byPath.has(stored.path)) byPath.set(stored.path, stored);
  for (const definition of further) byPath.set(definition.path, definition);
  return [...byPath.values()];
}
