import type { JsonSchema } from "@belay/contracts";
import { type FieldViolation, RequestValidationError } from "@belay/core";
import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { moduleContract } from "../contract.ts";
import { keepsDecimalBounds } from "./decimal-keyword.ts";
import { FORMATS } from "./formats.ts";
import { requestSchemas } from "./request-schema.ts";
import { missingFields } from "./required-fields.ts";
import { lookThrough } from "./text.ts";
import { toViolations, VIOLATIONS_MAX } from "./violations.ts";

/** What a validator needs to know of a method. */
export interface ValidatedMethod {
  readonly module: string;
  readonly request: string;
  readonly requiredFields: readonly string[];
}

/** Rejects with `RequestValidationError` (400) for a request that breaks its contract. */
export type RequestValidator = (request: unknown) => Promise<void>;

/** Values of a request up to which all that is wrong is told. Of a bigger one the first is: a body of 1 MB may be wrong in half a million places. */
const VALUES_MAX = 10_000;

/** How much of what is wrong a compiler's checks look for. */
type Thoroughness = "all" | "first";

/** Compilers for each module: its schemas refer to each other. */
const compilers = new Map<string, Promise<Ajv2020>>();

/**
 * Makes the check of a method's requests.
 *
 * Shape: compiled on first use and kept by the caller; unknown fields are ignored, required fields are the contract's, violations carry
 * dotted wire names and the rule's name, never the value. Why: compiling costs milliseconds and most methods are never called.
 */
export function createRequestValidator(method: ValidatedMethod): RequestValidator {
  const compiled: Partial<Record<Thoroughness, Promise<ValidateFunction>>> = {};
  return async (request) => {
    const { unstorable, values } = lookThrough(request);
    if (unstorable !== undefined) throw new RequestValidationError([unstorable]);
    const thoroughness = values > VALUES_MAX ? "first" : "all";
    compiled[thoroughness] ??= compile(method, thoroughness);
    const check = await compiled[thoroughness];
    const wrong = check(request) ? [] : toViolations(check.errors ?? []);
    const missing = missingFields(request, method.requiredFields, VIOLATIONS_MAX);
    const violations = merge(missing, wrong);
    if (violations.length > 0) throw new RequestValidationError(violations);
  };
}

function merge(missing: readonly FieldViolation[], wrong: readonly FieldViolation[]): readonly FieldViolation[] {
  const named = new Set(missing.map(({ field }) => field));
  return [...missing, ...wrong.filter(({ field }) => !named.has(field))];
}

async function compile(method: ValidatedMethod, thoroughness: Thoroughness): Promise<ValidateFunction> {
  const name = `${thoroughness} ${method.module}`;
  let compiler = compilers.get(name);
  if (compiler === undefined) {
    compiler = moduleContract(method.module).then(({ schemas }) => createCompiler(schemas, thoroughness));
    compilers.set(name, compiler);
  }
  return (await compiler).compile({ $ref: `module#/$defs/${method.request}` });
}

async function createCompiler(schemas: Readonly<Record<string, JsonSchema>>, thoroughness: Thoroughness): Promise<Ajv2020> {
  // Loaded here only: its hundred files take time at the start of a process that may check no request for long.
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  // Verbose: an error brings the bounds that were broken.
  const compiler = new Ajv2020({ strict: false, allErrors: thoroughness === "all", ownProperties: true, verbose: true });
  for (const [name, accepts] of Object.entries(FORMATS)) compiler.addFormat(name, accepts);
  compiler.addKeyword({ keyword: "x-decimal", type: "string", validate: keepsDecimalBounds, errors: false });
  compiler.addSchema({ $id: "module", $defs: requestSchemas(schemas) });
  return compiler;
}
