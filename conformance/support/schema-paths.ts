import type { JsonSchema } from "@belay/contracts";
import { type Definitions, propertyOf, resolveSchema, typeOf } from "./minimal-value.ts";

/** A property of a message, where it stands: list steps are `0`. */
export interface SchemaPath {
  readonly steps: readonly string[];
  readonly schema: JsonSchema;
  /** It or something around it is marked read-only. */
  readonly isReadOnly: boolean;
}

const DEPTH_MAX = 9;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every property below a schema, parents before children. A schema is entered once on each way, so that recursive ones end. */
export function schemaPaths(schema: JsonSchema, definitions: Definitions): readonly SchemaPath[] {
  const found: SchemaPath[] = [];
  const visit = (at: unknown, steps: readonly string[], isReadOnly: boolean, entered: ReadonlySet<unknown>): void => {
    const resolved = resolveSchema(at, definitions);
    if (steps.length > DEPTH_MAX || entered.has(resolved)) {
      return;
    }
    const inside = new Set([...entered, resolved]);
    if (typeOf(resolved) === "array") {
      visit(resolved.items, [...steps, "0"], isReadOnly, inside);
      return;
    }
    for (const name of Object.keys(isRecord(resolved.properties) ? resolved.properties : {})) {
      const property = propertyOf(resolved, name, definitions) ?? {};
      const own = { steps: [...steps, name], schema: property, isReadOnly: isReadOnly || property.readOnly === true };
      found.push(own);
      visit(property, own.steps, own.isReadOnly, inside);
    }
  };
  visit(schema, [], false, new Set());
  return found;
}

/** A copy of a message with a value at a path; what is missing on the way is made. */
export function withValueAt(message: unknown, steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) {
    return value;
  }
  if (step === "0") {
    const list: readonly unknown[] = Array.isArray(message) ? message : [];
    return [withValueAt(list[0], rest, value), ...list.slice(1)];
  }
  const before = isRecord(message) ? message : {};
  return { ...before, [step]: withValueAt(before[step], rest, value) };
}
