import type { CallOptions } from "../http/deadline.ts";
import { toWire } from "../wire/convert.ts";
import { isRecord } from "../wire/unknown.ts";
import type { MethodCaller } from "./api-function.ts";
import { buildMessage } from "./build-message.ts";
import type { MethodDescriptor } from "./method-descriptor.ts";
import { createQueryBuilder } from "./query-builder.ts";

type Options = Readonly<Record<string, unknown>>;

function parseCallOptions(value: unknown): CallOptions {
  const given = isRecord(value) ? value : {};
  return {
    ...(given.signal instanceof AbortSignal ? { signal: given.signal } : {}),
    ...(typeof given.timeoutMs === "number" ? { timeoutMs: given.timeoutMs } : {}),
  };
}

function isPlainQuery(value: unknown): boolean {
  return isRecord(value) && ["filter", "sort", "cursorPaging", "paging"].some((key) => Object.hasOwn(value, key));
}

/** A query function called with a query sends it; called with options or nothing it gives a builder. */
function invokeQuery(method: MethodDescriptor, caller: MethodCaller, args: readonly unknown[]): unknown {
  const hasOptions = method.query?.options === true;
  const [first, second, third] = args;
  const send = (query: unknown, options: Options, call: CallOptions) =>
    caller.call(method, toWire({ ...options, query }, method.shapes, method.request), call);
  const isQuery = isPlainQuery(first) || (hasOptions ? args.length > 1 : first !== undefined);
  if (isQuery) {
    return hasOptions
      ? send(first ?? {}, isRecord(second) ? second : {}, parseCallOptions(third))
      : send(first, {}, parseCallOptions(second));
  }
  const options = hasOptions && isRecord(first) ? first : {};
  return createQueryBuilder(method, (query, call) => send(query, options, parseCallOptions(call)));
}

async function invokeCall(method: MethodDescriptor, caller: MethodCaller, args: readonly unknown[]): Promise<unknown> {
  const answer = await caller.call(method, buildMessage(method, args), parseCallOptions(args[method.args.length]));
  if (method.returns === undefined) {
    return answer;
  }
  return isRecord(answer) && method.returns !== "" ? answer[method.returns] : undefined;
}

/** Runs a module function as `caller`. A query function without a query gives a builder at once; everything else is a promise. */
export function invoke(method: MethodDescriptor, caller: MethodCaller, args: readonly unknown[]): unknown {
  return method.query === undefined ? invokeCall(method, caller, args) : invokeQuery(method, caller, args);
}
