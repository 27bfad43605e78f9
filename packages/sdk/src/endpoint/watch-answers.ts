import type { MethodCaller } from "../modules/api-function.ts";

/** What elevated calls of one request gave: what must not leave by accident, and which errors speak of the app's rights. */
export interface ElevatedAnswers {
  readonly answers: unknown[];
  readonly errors: WeakSet<object>;
}

function noteError(error: unknown, seen: ElevatedAnswers): void {
  if (error instanceof Error) {
    seen.errors.add(error);
  }
}

/** Notes what a call comes to. */
export async function watchCall<R>(call: Promise<R>, seen: ElevatedAnswers): Promise<R> {
  try {
    const answer = await call;
    seen.answers.push(answer);
    return answer;
  } catch (error) {
    noteError(error, seen);
    throw error;
  }
}

/** The same caller, with what its calls come to noted where the call is one of a request to an endpoint. */
export function watchCaller(caller: MethodCaller, seenNow: () => ElevatedAnswers | undefined): MethodCaller {
  return {
    call(method, message, options) {
      const seen = seenNow();
      const call = caller.call(method, message, options);
      return seen === undefined ? call : watchCall(call, seen);
    },
  };
}

function hasMethods(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.values(value).some((item) => typeof item === "function");
}

/**
 * The same function, of an official module, with what comes of it noted: of a query builder what its queries find, of a page the next ones.
 */
export function watchOfficial(
  fn: (...args: readonly unknown[]) => unknown,
  seen: ElevatedAnswers,
): (...args: readonly unknown[]) => unknown {
  return (...args) => {
    try {
      return watchValue(fn(...args), seen);
    } catch (error) {
      noteError(error, seen);
      throw error;
    }
  };
}

/** Functions of official modules that were bound to an elevated client, one or a module of them, with what comes of them noted. */
export function watchBound(bound: unknown, seen: ElevatedAnswers): unknown {
  return typeof bound === "function" ? watchOfficial((...args) => Reflect.apply(bound, undefined, args), seen) : watchValue(bound, seen);
}

function watchValue(value: unknown, seen: ElevatedAnswers): unknown {
  if (value instanceof Promise) {
    return watchCall(value, seen).then((answer) => watchValue(answer, seen));
  }
  return hasMethods(value) ? watchMethods(value, seen) : value;
}

function watchMethods(object: object, seen: ElevatedAnswers): object {
  return new Proxy(object, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? watchOfficial((...args) => Reflect.apply(value, target, args), seen) : value;
    },
  });
}
