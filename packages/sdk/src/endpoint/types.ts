import type { IdentifiedCaller } from "../context/inbound-request.ts";
import type { RequestContext } from "../context/request-context.ts";
import type { ElevatedMethods } from "./elevated-methods.ts";
import type { Guard, GuardFunction } from "./guards.ts";
import type { Rate } from "./limiter.ts";
import type { FieldPath } from "./output.ts";
import type { Parsed, Schema, Unparsed } from "./schema.ts";

/** HTTP methods that an endpoint may take. */
export type Verb = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** What a handler gets. */
export interface EndpointCall<Input, Elevated> {
  /** What `input` let through; undefined without one. */
  readonly input: Input;
  /** Who asked, by name. */
  readonly caller: IdentifiedCaller;
  /** The declared methods with the app's permissions. Everything else in the handler runs as the caller. */
  readonly elevated: Elevated;
  /** The request; its body has been read. */
  readonly request: Request;
}

/** What is told of a failure that the caller is not told of. */
export interface EndpointFailure {
  readonly endpoint: string;
  readonly requestId: string;
}

/**
 * How often an endpoint may be asked.
 *
 * Shape: each process of the site counts for itself, and Belay for all of them, `max` in each window: with the first elevated call of a request, which goes
 * there anyway, else with a call of its own. That one is made before the handler where the endpoint elevates nothing, and after it where it might
 * have and did not. What never comes to `allow` is counted by its process alone.
 */
export interface EndpointLimit {
  /** For each caller. Callers without a session share one for their network address, or one for all where that is not known. */
  readonly perCaller?: Rate;
  /** For all callers that are allowed, together. */
  readonly perEndpoint?: Rate;
  /**
   * Who counts; `"site"` when absent. `"process"`: each process for itself, and nobody waits for Belay: for what should be slowed down and not held to a number.
   */
  readonly countedBy?: "site" | "process";
}

/** What a handler may give back: a value for JSON, or a response of its own. */
type Given<O> = O extends Schema ? Unparsed<O> | Response : unknown;

/** Field names of a handler's value; responses have none. */
type PathsOf<R> = FieldPath<Exclude<Awaited<R>, Response>>;

export interface EndpointOptions<E extends ElevatedMethods, S extends Schema | undefined, R, O> {
  /** Who may trigger it. What is not allowed here is refused. A function sees the checked input and the elevated methods. */
  readonly allow: Guard | GuardFunction<Parsed<S>, E>;
  /** Checks query, form or JSON body, and route parameters. Without it the endpoint takes no body and the handler gets no input. */
  readonly input?: S;
  /** The only methods that may be elevated while the handler runs, by the names that it uses. */
  readonly elevate?: E;
  /**
   * What of the handler's value leaves: names of fields, a schema, or `"whole"`. Needed when objects of an elevated answer are in it, and for a
   * `Response` with a body once something was elevated: nobody can see what is in that.
   */
  readonly output?: O & (O extends readonly string[] ? readonly PathsOf<R>[] : unknown);
  readonly limit?: EndpointLimit;
  /** HTTP methods that it takes. Absent: whatever is routed to it, and GET only where every elevated method reads. */
  readonly method?: Verb | readonly Verb[];
  /** Longest body in bytes; 102,400 when absent. */
  readonly bodyBytesMax?: number;
  /** Name in the record and for elevation policies; the route when absent, for example `POST /api/orders/[id]/cancel`. */
  readonly name?: string;
  /** Why its calls are elevated, for the record. */
  readonly reason?: string;
  /** Who calls, where no integration says so already: `authorizationContext({ ... })`, or a function of your own. */
  readonly context?: (request: Request) => RequestContext | Promise<RequestContext>;
  /** Told of failures in place of the console. */
  readonly onError?: (error: unknown, failure: EndpointFailure) => void;
  readonly handle: (call: EndpointCall<Parsed<S>, E>) => R & (Given<O> | Promise<Given<O>>);
}

/** What frameworks hand to a route besides or around the request. */
export interface IncomingContext {
  readonly request: Request;
  readonly params?: unknown;
}

/**
 * Serves one request: an Astro `APIRoute`, a Next route handler, or any function from request to response.
 *
 * Why the request's form stands last: Next reads the types of a route's arguments off it, and takes no other first one than a request.
 */
export interface EndpointHandler {
  (incoming: IncomingContext): Promise<Response>;
  (request: Request, context?: { readonly params?: unknown }): Promise<Response>;
}
