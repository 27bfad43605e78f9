import { valueAt } from "@belay/testkit";

/** An error as the caller of an official client sees it. */
export interface ClientError {
  readonly status: unknown;
  readonly code: unknown;
  readonly message: string;
  readonly requestId: unknown;
  readonly data: unknown;
  readonly fieldViolations: unknown;
}

/** The error that a client's promise ends with. Throws when it succeeds. */
export async function errorOf(promise: Promise<unknown>): Promise<ClientError> {
  let result: unknown;
  try {
    result = await promise;
  } catch (err) {
    if (!(err instanceof Error)) {
      throw err;
    }
    return {
      status: valueAt(err, "status"),
      code: valueAt(err, "details.applicationError.code"),
      message: err.message,
      requestId: valueAt(err, "details.requestId") ?? valueAt(err, "requestId"),
      data: valueAt(err, "details.applicationError.data"),
      fieldViolations: valueAt(err, "details.validationError.fieldViolations"),
    };
  }
  throw new Error(`expected an error, got ${JSON.stringify(result)}`);
}
