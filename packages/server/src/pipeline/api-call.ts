import type { IncomingHttpHeaders } from "node:http";
import type { Method } from "@belay/contracts";
import type { AppCaller, Caller, EndpointLimit, RequestPart } from "@belay/core";
import type { Handler } from "@belay/domains";

/** A method with what answers it here; without a handler the method is declared and not offered yet. */
export interface Operation {
  readonly method: Method;
  readonly handler: Handler | undefined;
}

/** What the caller said about an elevated call, verified. */
export interface Elevation {
  /** The method that was elevated; the call is refused when it is another one. */
  readonly methodId?: string;
  /** Who asked: the caller's own token travelled with the app's. */
  readonly subject?: Caller;
  readonly reason?: string;
  /** What the app's backend says that the call comes from: its own word, like the reason. */
  readonly endpoint?: string;
  /** How often that endpoint may be asked, where this call is the one that counts the request. */
  readonly limits?: readonly EndpointLimit[];
}

/** That of a call which is not elevated. */
export const NO_ELEVATION: Elevation = {};

/** One call on its way through the pipeline. Each step fills in what it finds out. */
export interface ApiCall {
  readonly requestId: string;
  /** The same in its parts, where they are known. */
  readonly requestParts: RequestPart | undefined;
  /** The address that the call came from, as far as trusted proxies tell. */
  readonly clientAddress: string;
  readonly operation: Operation;
  readonly pathParameters: Readonly<Record<string, string | undefined>>;
  /** What stands behind the path of the address: names, and texts or lists of texts. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly caller: Caller;
  readonly elevation: Elevation;
  readonly siteId: string | undefined;
  /** Whether there is such a site: only then is there a ledger to record the call in. */
  readonly isSiteKnown: boolean;
  /** What the app's elevation policy said: `allow`, `would-refuse:<reason>`, `refuse:<reason>`. */
  readonly policy?: string;
  /** The handler keeps to what belongs to the caller. */
  readonly own: boolean;
}

/** A call to a site. */
export type SiteCall = ApiCall & { readonly siteId: string };

/** Whether it is known what site a call is for. Why a guard: every call is asked, and a copy of a narrower type costs more than the question. */
export function isOnSite(call: ApiCall): call is SiteCall {
  return call.siteId !== undefined;
}

/** A call of an app. */
export type CallOfApp = ApiCall & { readonly caller: AppCaller };

/** As `isOnSite`, of whether an app calls. */
export function isOfApp(call: ApiCall): call is CallOfApp {
  return call.caller.kind === "APP";
}

/** Why a call failed, for the log. */
export interface CallFailed {
  readonly code: string;
  readonly message?: string;
  readonly fix?: string;
}

/** A request as the pipeline reads it, whichever way it came in, with what the pipeline found out so far. */
export interface ApiRequest {
  readonly id: string;
  /** Known of requests that the framework never sees. */
  readonly idParts?: RequestPart;
  readonly method: string;
  readonly url: string;
  /** Where it came from, as far as trusted proxies tell. */
  readonly ip: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: { readonly rawHeaders: readonly string[] };
  /** The call that the request is, as far as the pipeline has come. */
  apiCall: ApiCall | undefined;
  failure: CallFailed | undefined;
}
