import type { JsonSchema } from "@belay/contracts";
import { type FieldViolation, RequestValidationError } from "@belay/core";
import type { Ajv2020, ValidateFunction } from "ajv/dist/2020.js";
import { moduleContract } from "../contract.ts";
import { keepsDecimalBounds } from "./decimal-keyword.ts";
import { FORMATS } from "./formats.ts";
import { requestSchemas } from "./request-schema.ts";
import { missingFields } from "./required-fields.ts";
import { unstorableText } from "./text.ts";
import { toViolations } from "./violations.ts";

/** What a validator needs to know of a method. */
export interface ValidatedMethod {
  readonly module: string;
  readonly request: string;
  readonly requiredFields: readonly string[];
}

/** Rejects with `RequestValidationError` (400) for a request that breaks its contract. */
export type RequestValidator = (request: unknown) => Promise<void>;

/** One compiler for each module: its schemas refer to each other. */
const compilers = new Map<string, Promise<Ajv2020>>();

/**
 * Makes the check of a method's requests.
 *
 * Shape: compiled on first use and kept by the caller; unknown fields are ignored, required fields are the contract's, violations carry
 * dotted wire names and the rule's name, never the value. Why: compiling costs milliseconds and most methods are never called.
 */
export function createRequestValidator(method: ValidatedMethod): RequestValidator {
  let compiled: Promise<ValidateFunction> | undefined;
  return async (request) => {
    compiled ??= compile(method);
    const check = await compiled;
    const text = unstorableText(request);
    if (text !== undefined) throw new RequestValidationError([text]);
    const missing = missingFields(request, method.requiredFields);
    const violations = check(request) ? missing : merge(missing, toViolations(check.errors ?? []));
    if (violations.length > 0) throw new RequestValidationError(violations);
  };
}

function merge(missing: readonly FieldViolation[], wrong: readonly FieldViolation[]): readonly FieldViolation[] {
  const named = new Set(missing.map(({ field }) => field));
  return [...missing, ...wrong.filter(({ field }) => !named.has(field))];
}

async function compile(method: ValidatedMethod): Promise<ValidateFunction> {
  let compiler = compilers.get(method.module);
  if (compiler === undefined) {
    compiler = moduleContract(method.module).then(({ schemas }) => createCompiler(schemas));
    compilers.set(method.module, compiler);
  }
  return (await compiler).compile({ $ref: `module#/$defs/${method.request}` });
}

async function createCompiler(schemas: Readonly<Record<string, JsonSchema>>): Promise<Ajv2020> {
  // Loaded here only: its hundred files take time at the start of a process that may check no request for long.
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  // The list of errors is bounded by the size of the body, and cut when it is told.
  // Verbose: an error brings the bounds that were broken.
  const compiler = new Ajv2020({ strict: false, allErrors: true, ownProperties: true, verbose: true });
  for (const [name, accepts] of Object.entries(FORMATS)) compiler.addFormat(name, accepts);
  compiler.addKeyword({ keyword: "x-decimal", type: "string", validate: keepsDecimalBounds, errors: false });
  compiler.addSchema({ $id: "module", $defs: requestSchemas(schemas) });
  return compiler;
}
