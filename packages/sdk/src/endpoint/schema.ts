/** One thing that a validator found wrong. Source: Standard Schema v1. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What a validator answers: the value, or what is wrong with it. Source: Standard Schema v1. */
export type SchemaResult<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

/** A validator of the Standard Schema v1 kind: what zod, Valibot and ArkType make. Source: standardschema.dev. */
export interface StandardSchema<Input = unknown, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** A validator as TypeBox compiles it: `Compile(Type.Object({ ... }))`. */
export interface CompiledSchema<Output = unknown> {
  Check(value: unknown): value is Output;
  Errors(value: unknown): Iterable<{ readonly instancePath: string; readonly message: string }>;
}

/** What `input` and `output` of an endpoint take. */
export type Schema = StandardSchema | CompiledSchema;

/** The type of what a schema lets through. */
export type Parsed<S> =
  S extends StandardSchema<infer _, infer Output> ? Output : S extends CompiledSchema<infer Output> ? Output : undefined;

/** The type of what may be given to a schema. */
export type Unparsed<S> = S extends StandardSchema<infer Input, infer _> ? Input : S extends CompiledSchema<infer Output> ? Output : never;

/** One thing that is wrong, with the dotted path of the field; `""` is the whole. */
export interface Violation {
  readonly field: string;
  readonly description: string;
}

/** Violations that are told; an input may hold thousands. */
const VIOLATIONS_MAX = 20;

export type Validation = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly violations: readonly Violation[] };

function fieldOf({ path = [] }: SchemaIssue): string {
  return path.map((part) => String(typeof part === "object" ? part.key : part)).join(".");
}

function refuse<Issue>(issues: Iterable<Issue>, tell: (issue: Issue) => Violation): Validation {
  const violations: Violation[] = [];
  for (const issue of issues) {
    violations.push(tell(issue));
    // Not all are asked for: a validator may look for the next one only then.
    if (violations.length === VIOLATIONS_MAX) {
      break;
    }
  }
  return { ok: false, violations };
}

/** Checks a value with a schema of either kind. */
export async function validate(schema: Schema, value: unknown): Promise<Validation> {
  if ("~standard" in schema) {
    const result = await schema["~standard"].validate(value);
    return result.issues === undefined
      ? { ok: true, value: result.value }
      : refuse(result.issues, (issue) => ({ field: fieldOf(issue), description: issue.message }));
  }
  if (schema.Check(value)) {
    return { ok: true, value };
  }
  // A JSON pointer: `/items/0/quantity`.
  return refuse(schema.Errors(value), ({ instancePath, message }) => ({
    field: instancePath.slice(1).replaceAll("/", "."),
    description: message,
  }));
}
