/**
 * Whether a value is a response, of whatever class: `instanceof` is wrong where a server brings its own, as Hono's for Node does, and fetched ones
 * are still the runtime's.
 */
export function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === "[object Response]";
}

/** The signal of a request; undefined where there is none, or where a framework made something like a request that cannot say. */
function signalOf(request: Request): Partial<AbortSignal> | undefined {
  try {
    return request.signal;
  } catch {
    return undefined;
  }
}

/** Whether a call was given up because the caller of the request is gone. */
export function isAbortOf(request: Request, error: unknown): boolean {
  const signal = signalOf(request);
  return signal?.aborted === true && (error === signal.reason || (error instanceof Error && error.name === "AbortError"));
}

/**
 * Whether a framework threw it to be caught by the framework itself: what `redirect()` and `notFound()` of Next do. Its errors carry a digest of their own.
 *
 * Source: Next 16, `isNextRouterError` and `unstable_rethrow`.
 */
export function isForFramework(error: unknown): boolean {
  return error instanceof Error && "digest" in error && typeof error.digest === "string" && error.digest.startsWith("NEXT_");
}
