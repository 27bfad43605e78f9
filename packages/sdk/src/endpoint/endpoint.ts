import { assertServer } from "../auth/assert-server.ts";
import { encodeReason } from "../elevation/elevated-transport.ts";
import { assertOptions } from "./assert-options.ts";
import type { DeclaredMethod } from "./declared-method.ts";
import { type ElevatedMethods, methodsOf } from "./elevated-methods.ts";
import type { Guard, GuardFunction } from "./guards.ts";
import { createLimits } from "./limits.ts";
import type { Output } from "./output.ts";
import { BODY_BYTES_MAX } from "./read-input.ts";
import type { Schema } from "./schema.ts";
import { type Definition, serve } from "./serve.ts";
import type { EndpointHandler, EndpointOptions, IncomingContext, Verb } from "./types.ts";

const WRITING_VERBS: readonly Verb[] = ["POST", "PUT", "PATCH", "DELETE"];
const NO_METHODS: ElevatedMethods = {};

/** The rule of an endpoint as one guard. Without one, nobody: a missing rule is no permission. */
function toGuard(allow: Guard | GuardFunction | undefined): Guard {
  if (typeof allow !== "function") {
    return allow ?? { who: "nobody: the endpoint has no allow", early: () => false, test: () => false };
  }
  return {
    who: "whoever the endpoint's own rule lets in",
    early: () => undefined,
    async test(call) {
      const guard = await allow(call);
      if (typeof guard?.test !== "function") {
        throw new TypeError("The function in allow gives no guard: end it with member, own(id), custom(who, test) or another one.");
      }
      return guard.test(call);
    },
  };
}

/** The name that a policy decides on. Errors: TypeError, where the server would refuse it. */
function assertName(name: string | undefined): string | undefined {
  if (name !== undefined && !/^[\x20-\x7e]{1,200}$/.test(name)) {
    throw new TypeError("The name of an endpoint is 1 to 200 printable ASCII characters.");
  }
  return name;
}

/** The HTTP methods of an endpoint. Why the rule for GET: a link on any page makes a browser send one. */
function verbsOf(method: Verb | readonly Verb[] | undefined, elevated: readonly DeclaredMethod[]): readonly Verb[] {
  const writes = elevated.filter(({ isRead }) => !isRead);
  if (method === undefined) {
    return writes.length === 0 ? ["GET", ...WRITING_VERBS] : WRITING_VERBS;
  }
  const verbs = [method].flat();
  if (verbs.includes("GET") && writes.length > 0) {
    const names = writes.map(({ name }) => name).join(", ");
    throw new TypeError(`An endpoint that takes GET cannot elevate ${names}: a link on any page would trigger it. Take POST.`);
  }
  return verbs;
}

function isRequest(incoming: Request | IncomingContext): incoming is Request {
  // Not instanceof: a framework may bring a Request class of its own.
  return "headers" in incoming && "url" in incoming && "method" in incoming;
}

/**
 * A route that may elevate: it declares who may trigger it, what it takes and how often, and the only methods it may elevate.
 *
 * Shape: a request passes these in order, and the first that says no ends it: HTTP method, origin of the page (for callers known by a
 * cookie), limit of the caller, who the caller is, size and type of the body, `input`, `allow`, limit of the endpoint. Then `handle` runs
 * as the caller, with the declared methods elevated for this one request. Nothing is allowed that `allow` does not allow.
 * Errors: answered in the shape of the API's errors, with a code, a request id and what to do; what the caller should not know goes to
 * the log. Here, at start: ELEVATION_NOT_A_METHOD, ELEVATION_REASON_TOO_LONG, TypeError for options that cannot work, SECRET_IN_BROWSER.
 */
export function endpoint<
  const E extends ElevatedMethods = Readonly<Record<never, never>>,
  S extends Schema | undefined = undefined,
  R = unknown,
  const O extends Output | undefined = undefined,
>(options: EndpointOptions<E, S, R, O>): EndpointHandler {
  assertServer("endpoint");
  assertOptions(options);
  const elevate: E | typeof NO_METHODS = options.elevate ?? NO_METHODS;
  const methods = methodsOf(elevate);
  const definition: Definition = {
    name: assertName(options.name),
    verbs: verbsOf(options.method, methods),
    // Erased here: the types of input, methods and value hold among the parts of one endpoint, and the parts stay together.
    guard: toGuard(options.allow as Guard | GuardFunction),
    handle: options.handle as Definition["handle"],
    input: options.input,
    output: options.output,
    elevate,
    methodIds: new Set(methods.map(({ id }) => id)),
    reason: encodeReason(options.reason),
    limits: createLimits(options.limit ?? {}),
    bodyBytesMax: options.bodyBytesMax ?? BODY_BYTES_MAX,
    context: options.context,
    onError: options.onError,
  };
  return async (incoming: Request | IncomingContext, second?: { readonly params?: unknown }) =>
    isRequest(incoming)
      ? serve(definition, incoming, await second?.params)
      : serve(definition, incoming.request, await (incoming.params ?? second?.params));
}
