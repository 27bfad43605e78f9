import { isRecord } from "../wire/unknown.ts";
import { type Schema, validate } from "./schema.ts";

/** Nesting that a field path of `output` may have. */
type Deeper = readonly [never, 0, 1, 2, 3, 4];
type Scalar = string | number | boolean | bigint | Date | null | undefined;

/** Dotted paths of the fields of `T`, up to five deep; a list stands for each of its items. */
export type FieldPath<T, Depth extends number = 5> = [Depth] extends [never]
  ? never
  : T extends Scalar
    ? never
    : T extends readonly (infer Item)[]
      ? FieldPath<Item, Depth>
      : { [K in keyof T & string]: K | `${K}.${FieldPath<NonNullable<T[K]>, Deeper[Depth]>}` }[keyof T & string];

/** What of a handler's value leaves: these fields, what a schema makes of it, or all of it. */
export type Output = readonly string[] | Schema | "whole";

/** The handler's value does not fit what `output` promises, or was not chosen at all. For the log: the caller gets INTERNAL. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}

function pick(value: unknown, paths: readonly string[]): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => pick(item, paths));
  }
  if (!isRecord(value)) {
    return value;
  }
  const picked: Record<string, unknown> = {};
  for (const head of new Set(paths.map((path) => path.split(".", 1)[0] ?? ""))) {
    if (!Object.hasOwn(value, head)) {
      continue;
    }
    const below = paths.filter((path) => path.startsWith(`${head}.`)).map((path) => path.slice(head.length + 1));
    picked[head] = paths.includes(head) ? value[head] : pick(value[head], below);
  }
  return picked;
}

function objectsIn(value: unknown, found: Set<object>): Set<object> {
  if (typeof value === "object" && value !== null && !found.has(value)) {
    found.add(value);
    // Methods of a page are no data.
    for (const item of Object.values(value)) {
      objectsIn(item, found);
    }
  }
  return found;
}

/** Whether an object of an elevated answer is in `value` as it came. */
function holdsAnswer(value: unknown, answers: readonly unknown[]): boolean {
  const elevated = answers.reduce((found: Set<object>, answer) => objectsIn(answer, found), new Set<object>());
  return [...objectsIn(value, new Set())].some((item) => elevated.has(item) && !(item instanceof Date));
}

function assertChosen(value: unknown, answers: readonly unknown[]): unknown {
  if (answers.length > 0 && holdsAnswer(value, answers)) {
    throw new OutputError(
      'The handler gives back an object of an elevated answer as it came, with every field that the app may read and the caller may not. Name the fields that may leave (output: ["name", "address.city"]), give a schema that drops all others, or say output: "whole".',
    );
  }
  return value;
}

function isPaths(output: Output): output is readonly string[] {
  return Array.isArray(output);
}

/**
 * What of a handler's value leaves the endpoint (S54).
 *
 * Shape: with field names, those fields; with a schema, what it lets through; without either, or through a schema that keeps objects as
 * they are, no object of an elevated answer.
 * Errors: OutputError.
 */
export async function chooseOutput(value: unknown, output: Output | undefined, answers: readonly unknown[]): Promise<unknown> {
  if (output === "whole") {
    return value;
  }
  if (output === undefined) {
    return assertChosen(value, answers);
  }
  if (isPaths(output)) {
    return pick(value, output);
  }
  const result = await validate(output, value);
  if (!result.ok) {
    throw new OutputError(`The handler's value does not fit output: ${JSON.stringify(result.violations)}`);
  }
  return assertChosen(result.value, answers);
}
