import type { Caller } from "@belay/core";
import type { ReadTransaction, WriteTransaction } from "@belay/store";

/** A request message as its contract describes it: path and query parameters are already in their fields. */
export type WireRequest = Readonly<Record<string, unknown>>;

/** JSON text that goes out as it is, unparsed: a stored document in its wire form with what stands around it. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a handler answers: an object to serialise, or text that is JSON already. */
export type WireResponse = Readonly<Record<string, unknown>> | JsonText;

/** Everything that a handler may know about the call beside its request. Clock, ids and randomness come from here only. */
export interface CallContext {
  readonly methodId: string;
  readonly siteId: string;
  readonly caller: Caller;
  /** Whether the caller holds a permission (the `extras` of the access table are asked for with it). Visitors and members hold none. */
  readonly can: (permission: string) => boolean;
  readonly nowMs: number;
  /** A new version 4 or 7 UUID. */
  readonly newId: () => string;
  readonly requestId: string;
  /** Key of this installation for cursors (HMAC-SHA-256), 32 bytes. */
  readonly cursorKey: Uint8Array;
}

export interface ReadHandler {
  readonly kind: "read";
  readonly methodId: string;
  readonly handle: (request: WireRequest, ctx: CallContext, tx: ReadTransaction) => Promise<WireResponse>;
}

/** A write handler runs inside one transaction together with its ledger row and events; it may run again after a conflict. */
export interface WriteHandler {
  readonly kind: "write";
  readonly methodId: string;
  readonly handle: (request: WireRequest, ctx: CallContext, tx: WriteTransaction) => Promise<WireResponse>;
}

export type Handler = ReadHandler | WriteHandler;

/** Takes one step of a job; answers the new state, or `undefined` when the job is done. Runs in one transaction. */
export interface JobHandler {
  readonly type: string;
  readonly step: (state: unknown, ctx: Pick<CallContext, "siteId" | "nowMs" | "newId">, tx: WriteTransaction) => Promise<unknown>;
}

/** One module's behaviour: handlers for the methods that it implements, and its jobs. */
export interface DomainModule {
  readonly module: string;
  readonly handlers: readonly Handler[];
  readonly jobs?: readonly JobHandler[];
}
