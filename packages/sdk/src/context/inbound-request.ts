import type { ElevatedAnswers } from "../endpoint/watch-answers.ts";

/** A caller that has a name. */
export interface IdentifiedCaller {
  readonly kind: "VISITOR" | "MEMBER" | "USER" | "APP";
  readonly id: string;
  readonly siteId: string;
}

/** Who calls: somebody with a name, or whoever has no session yet and becomes a visitor with the first call that needs one. */
export type Caller = IdentifiedCaller | { readonly kind: "NEW_VISITOR" };

/** What an integration knows of the request that is being served. */
export interface InboundRequest {
  /** The verb and the pattern of the route, for example `POST /api/orders/[id]/cancel`. */
  readonly route?: string;
  /**
   * What the caller was known by. A browser adds a cookie to requests that a page of another site makes, so those are looked at more
   * closely; it never adds an Authorization header that the integration accepts.
   */
  readonly credential: "authorization" | "cookie";
  /** Who calls, without making a visitor of somebody new. */
  readonly caller: () => Caller;
  /** Who calls, by name: somebody new becomes a visitor now. */
  readonly identify: () => Promise<IdentifiedCaller>;
  /** The network address of the caller, where it is known. */
  readonly clientAddress?: () => string | undefined;
  /** Told of a method that is elevated here outside of `endpoint()`. Throws where that must not be. */
  readonly onUnguardedElevation?: (methodName: string) => void;
}

/** Sends an elevated call with what the server is to count with it; undefined where that was counted with another. */
export type CountedSend = <T>(send: (limit: string | undefined) => Promise<T>) => Promise<T>;

/** The `endpoint()` that is running: its name in the record, and the only methods that may be elevated in it. */
export interface RunningEndpoint {
  readonly name: string;
  readonly methodIds: ReadonlySet<string>;
  /** Its limits, for all processes of the site. */
  readonly counted: CountedSend;
  /** Where it is noted what elevated calls come to, however they are made. */
  readonly seen: ElevatedAnswers;
}
