import { loadSchemas, type Method } from "@belay/contracts";
import { createRequestValidator, type RequestValidator, type WireRequest } from "@belay/domains";
import { coerceValue } from "./coerce-query.ts";
import type { ReadRequest } from "./read-request.ts";

const validators = new WeakMap<Method, RequestValidator>();

function validatorOf(method: Method): RequestValidator {
  const known = validators.get(method);
  if (known !== undefined) {
    return known;
  }
  const made = createRequestValidator(method);
  validators.set(method, made);
  return made;
}

async function coerce(method: Method, { message }: ReadRequest): Promise<WireRequest> {
  const schemas = await loadSchemas(method.module);
  // The schema of a request is that of an object, and a message is one.
  return coerceValue(message, schemas[method.request], schemas) as WireRequest;
}

/** Step 5 of the pipeline: the request against its schema. Errors: RequestValidationError (400) with every violation. */
export async function validate(method: Method, request: ReadRequest): Promise<WireRequest> {
  const message = request.isText ? await coerce(method, request) : request.message;
  await validatorOf(method)(message);
  return message;
}
