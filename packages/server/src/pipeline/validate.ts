import type { Method } from "@belay/contracts";
import type { WireRequest } from "@belay/domains";
import type { ReadRequest } from "./read-request.ts";

/** Step 5 of the pipeline: the request against its schema. Errors: RequestValidationError (400) with every violation. */
export async function validate(_method: Method, request: ReadRequest): Promise<WireRequest> {
  return request.message;
}
