import type { EndpointOptions, Verb } from "./types.ts";

const VERBS: readonly Verb[] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

type AnyOptions = { readonly [Name in keyof EndpointOptions<never, never, never, never>]?: unknown };

function hasFunctions(value: unknown, ...names: readonly string[]): boolean {
  return (
    ((typeof value === "object" && value !== null) || typeof value === "function") &&
    names.every((name) => typeof Reflect.get(value, name) === "function")
  );
}

function isSchema(value: unknown): boolean {
  const standard: unknown = Object(value)["~standard"];
  return hasFunctions(standard, "validate") || hasFunctions(value, "Check", "Errors");
}

function isOutput(value: unknown): boolean {
  return value === "whole" || (Array.isArray(value) && value.every((path) => typeof path === "string")) || isSchema(value);
}

function isVerb(value: unknown): boolean {
  return VERBS.some((verb) => verb === value);
}

const SCHEMAS = "a validator of zod, Valibot or ArkType (any Standard Schema), or what TypeBox's Compile(...) gives";

/** What an option has to be, where it is given at all. */
const RULES: { readonly [Name in keyof AnyOptions]: readonly [isRight: (value: unknown) => boolean, what: string] } = {
  allow: [
    (value) => typeof value === "function" || hasFunctions(value, "early", "test"),
    "a guard such as member or own(id), or a function that gives one",
  ],
  input: [isSchema, SCHEMAS],
  output: [isOutput, `names of fields, "whole", ${SCHEMAS}`],
  method: [(value) => [value].flat().length > 0 && [value].flat().every(isVerb), `one of ${VERBS.join(", ")}, or some of them`],
  bodyBytesMax: [(value) => Number.isInteger(value) && Number(value) > 0, "a whole number of bytes above 0"],
  context: [
    (value) => typeof value === "function",
    "a function from the request to its context, such as authorizationContext({ ... }) gives",
  ],
  onError: [(value) => typeof value === "function", "a function"],
  handle: [(value) => typeof value === "function", "a function"],
};

/** Refuses, at start, options that types would have refused. Errors: TypeError that names the option and what it may be. */
export function assertOptions(options: AnyOptions): void {
  for (const [name, [isRight, what]] of Object.entries(RULES)) {
    const value: unknown = Reflect.get(options, name);
    if ((value !== undefined || name === "handle") && !isRight(value)) {
      throw new TypeError(`${name} of an endpoint is ${what}.`);
    }
  }
}
