import { randomUUID } from "node:crypto";
import { currentContext, runWithContext } from "../context/ambient.ts";
import type { IdentifiedCaller } from "../context/inbound-request.ts";
import type { RequestContext } from "../context/request-context.ts";
import { BelayCallError } from "../errors/belay-call-error.ts";
import { isRecord } from "../wire/unknown.ts";
import { failureResponse } from "./answer-failure.ts";
import { createRoles } from "./caller-roles.ts";
import { countRequest } from "./count-request.ts";
import { isCrossSite } from "./cross-site.ts";
import { bindElevated, type ElevatedMethods } from "./elevated-methods.ts";
import type { Guard, GuardCall } from "./guards.ts";
import { identifyCaller } from "./identify-caller.ts";
import type { RequestLimits } from "./limits.ts";
import { chooseOutput, type Output } from "./output.ts";
import { chooseResponse, jsonResponse } from "./output-response.ts";
import { readInput, refuseBody } from "./read-input.ts";
import { EndpointError } from "./refusal.ts";
import { type Schema, validate } from "./schema.ts";
import { isAbortOf, isForFramework, isResponse } from "./thrown.ts";
import type { EndpointCall, EndpointFailure, Verb } from "./types.ts";
import type { ElevatedAnswers } from "./watch-answers.ts";

/** An endpoint as it serves: options read, types erased. */
export interface Definition {
  readonly name: string | undefined;
  readonly verbs: readonly Verb[];
  readonly guard: Guard;
  readonly input: Schema | undefined;
  readonly output: Output | undefined;
  readonly elevate: ElevatedMethods;
  readonly methodIds: ReadonlySet<string>;
  /** Percent-encoded. */
  readonly reason: string | undefined;
  /** The limits of one request. */
  readonly limits: () => RequestLimits;
  readonly bodyBytesMax: number;
  readonly context: ((request: Request) => RequestContext | Promise<RequestContext>) | undefined;
  readonly onError: ((error: unknown, failure: EndpointFailure) => void) | undefined;
  readonly handle: (call: EndpointCall<unknown, unknown>) => unknown;
}

/** One request on its way through an endpoint. */
interface Visit {
  readonly request: Request;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly context: RequestContext;
  readonly seen: ElevatedAnswers;
  readonly limits: RequestLimits;
}

function assertVerb({ verbs }: Definition, { method }: Request): void {
  // A HEAD is a GET whose body the server leaves out.
  const verb = method === "HEAD" ? "GET" : method;
  if (!verbs.some((known) => known === verb)) {
    throw new EndpointError("METHOD_NOT_ALLOWED", { headers: { allow: verbs.join(", ") } });
  }
}

function assertOwnSite({ inbound }: RequestContext, request: Request): void {
  if (inbound?.credential !== "authorization" && isCrossSite(request)) {
    throw new EndpointError("CROSS_SITE_REQUEST");
  }
}

function refuseCaller({ guard }: Definition, { kind, id }: IdentifiedCaller): never {
  throw new EndpointError("CALLER_NOT_ALLOWED", {
    detail: `This is ${kind.toLowerCase()} ${id}; it is for ${guard.who}.`,
    data: { identity: { type: kind, id }, allowed: [guard.who] },
  });
}

async function parseInput({ input, bodyBytesMax }: Definition, { request, parameters }: Visit): Promise<unknown> {
  if (input === undefined) {
    await refuseBody(request);
    return undefined;
  }
  const result = await validate(input, await readInput(request, parameters, bodyBytesMax));
  if (!result.ok) {
    throw new EndpointError("INPUT_INVALID", { violations: result.violations });
  }
  return result.value;
}

/** Has the request counted for all processes, unless an elevated call saw to that. Errors: RATE_LIMITED. */
function settle({ context, limits }: Visit): Promise<void> {
  return limits.settle((limit) => countRequest(context, limit));
}

/** Runs the handler, within the limits of the endpoint. */
async function handle(definition: Definition, visit: Visit, call: EndpointCall<unknown, unknown>): Promise<unknown> {
  visit.limits.takeForEndpoint();
  if (definition.methodIds.size === 0) {
    // No call of the handler's will take the limits along: what is over them must not be begun.
    await settle(visit);
  }
  try {
    return await definition.handle(call);
  } finally {
    await settle(visit);
  }
}

/** Lets a request through to the handler, or throws. Cheap checks come first; what the caller's kind alone refuses is never read. */
async function run(definition: Definition, visit: Visit): Promise<Response> {
  const { guard, elevate, reason } = definition;
  const { request, context, seen, limits } = visit;
  assertOwnSite(context, request);
  const caller = await identifyCaller(context, limits);
  if (guard.early(caller.kind) === false) {
    refuseCaller(definition, caller);
  }
  const input = await parseInput(definition, visit);
  const elevated = bindElevated(elevate, context, { seen, reason });
  const call: GuardCall & EndpointCall<unknown, unknown> = { input, caller, elevated, request, roles: createRoles(context) };
  // Exactly true: a promise that nobody awaited, or an object, is no yes.
  if ((await guard.test(call)) !== true) {
    // Whoever guesses at what the rule asks for is counted like whoever knows it.
    await settle(visit);
    refuseCaller(definition, caller);
  }
  const value = await handle(definition, visit, call);
  return isResponse(value)
    ? chooseResponse(value, definition.output, answersOf(definition, visit))
    : jsonResponse(await chooseOutput(value, definition.output, seen.answers));
}

/** What elevated calls gave so far; undefined where none can be made. */
function answersOf({ methodIds }: Definition, { seen }: Visit): readonly unknown[] | undefined {
  return methodIds.size === 0 ? undefined : seen.answers;
}

/** A response that `allow` or `handle` threw counts like one that was given back; everything else is thrown on. */
async function answerThrown(thrown: unknown, definition: Definition, visit: Visit): Promise<Response> {
  if (!isResponse(thrown)) {
    throw thrown;
  }
  return chooseResponse(thrown, definition.output, answersOf(definition, visit));
}

async function contextOf(definition: Definition, request: Request): Promise<RequestContext> {
  const context = definition.context === undefined ? currentContext() : await definition.context(request);
  if (context === undefined) {
    throw new BelayCallError(
      "ENDPOINT_CONTEXT_MISSING",
      "An endpoint serves somebody, and nothing says whom: use the integration of your framework, or give the endpoint context: authorizationContext({ ... }).",
    );
  }
  return context;
}

/** Serves one request. Whatever fails is an answer with a code and a request id; only what a framework throws for itself goes on to it. */
export async function serve(definition: Definition, request: Request, parameters: unknown): Promise<Response> {
  const requestId = randomUUID();
  const seen: ElevatedAnswers = { answers: [], errors: new WeakSet() };
  const limits = definition.limits();
  let name = definition.name ?? `${request.method} ${new URL(request.url).pathname}`;
  try {
    assertVerb(definition, request);
    const outer = await contextOf(definition, request);
    name = definition.name ?? outer.inbound?.route ?? name;
    const context = { ...outer, endpoint: { name, methodIds: definition.methodIds, counted: limits.counted, seen } };
    const visit: Visit = { request, context, seen, limits, parameters: isRecord(parameters) ? parameters : {} };
    return await runWithContext(context, () => run(definition, visit).catch((thrown: unknown) => answerThrown(thrown, definition, visit)));
  } catch (caught) {
    const error = limits.refusal ?? caught;
    if (isForFramework(error)) {
      throw error;
    }
    return failureResponse(error, {
      endpoint: name,
      requestId,
      wasElevated: error instanceof Error && seen.errors.has(error),
      isAborted: isAbortOf(request, error),
      onError: definition.onError,
    });
  }
}
