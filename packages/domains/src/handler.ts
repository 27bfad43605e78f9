import type { Caller, RequestValidationError, Subject } from "@belay/core";
import type { EntityReader, JsonBytes, ReadTransaction, Store, WriteTransaction } from "@belay/store";
import type { InstallationKeys } from "./apps/keys.ts";

/** A request message as its contract describes it: path and query parameters are already in their fields. */
export type WireRequest = Readonly<Record<string, unknown>>;

/** JSON text that goes out as it is, unparsed: a stored document in its wire form with what stands around it. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a handler answers: an object to serialise, text that is JSON already, or its bytes. */
export type WireResponse = Readonly<Record<string, unknown>> | JsonText | JsonBytes;

/** Everything that a handler may know about the call beside its request. Clock, ids and randomness come from here only. */
export interface CallContext {
  readonly methodId: string;
  readonly siteId: string;
  readonly caller: Caller;
  /**
   * Whose it is what the call writes: who asked, also where an app elevated the call for them. What has an author or owner is stamped with this one.
   * Absent where an app does not say for whom it calls.
   */
  readonly author?: Subject;
  /** Both names of the call, for events and jobs: JSON text of an `Attribution`. */
  readonly causedBy?: string;
  /** Whether the caller holds a permission (the `extras` of the access table are asked for with it). Visitors and members hold none. */
  readonly can: (permission: string) => boolean;
  readonly nowMs: number;
  /** A new version 4 or 7 UUID. */
  readonly newId: () => string;
  readonly requestId: string;
  /** Key of this installation for cursors (HMAC-SHA-256), 32 bytes. */
  readonly cursorKey: Uint8Array;
  /** Keys of this installation, for rules that make or check credentials. */
  readonly keys: InstallationKeys;
  readonly randomBytes: (size: number) => Uint8Array;
  /** Where browsers reach this server, as configured; never taken from a request. */
  readonly origin: string;
  /** The address that the call came from, as far as trusted proxies tell. */
  readonly clientAddress: string;
  readonly limits: AttemptLimits;
  /** Who says whether a person signs in; absent where no captcha service is configured. */
  readonly captcha?: CaptchaCheck;
  /** Tells the caller that something else was done than they may think; goes out as a header. ASCII text of our own. */
  readonly warn: (text: string) => void;
}

/** What may be tried only so often: passwords by login and address, all tries of an address, and mails to one mailbox. */
export type AttemptLimit = "password" | "address" | "mail";

/** Counts what may be tried only so often. */
export interface AttemptLimits {
  /** Counts one more. Errors: TOO_MANY_REQUESTS (429) with `retryAfterSeconds` in its data when there were too many. */
  take(limit: AttemptLimit, key: string): Promise<void>;
  /** Forgets what was counted: the one who tried is the one they said. */
  clear(limit: AttemptLimit, key: string): Promise<void>;
}

/** A captcha service, as an operator configured it. */
export interface CaptchaCheck {
  /** Whether logins of a site need a token of the service. */
  isAskedOn(siteId: string): boolean;
  /** Whether the service made the token for somebody a moment ago. Errors: UNAVAILABLE (503) when it does not say. */
  isGenuine(token: string): Promise<boolean>;
}

export interface ReadHandler {
  readonly kind: "read";
  readonly methodId: string;
  readonly handle: (request: WireRequest, ctx: CallContext, tx: ReadTransaction) => Promise<WireResponse>;
}

/** The parts of a call that an answer for many callers may depend on. */
export type SharedContext = Pick<CallContext, "methodId" | "siteId" | "caller" | "can" | "cursorKey">;

/**
 * A read whose answer is the same for many callers: it depends on the request, the site, the audience and the documents that it reads.
 *
 * Why the context is narrow: whatever else the answer took from the call, the next caller would get too.
 */
export interface SharedReadHandler {
  readonly kind: "shared-read";
  readonly methodId: string;
  /** Names all that the answer takes from its caller: callers of the same name get the same bytes. */
  readonly audience: (ctx: SharedContext) => string;
  readonly handle: (request: WireRequest, ctx: SharedContext, entities: EntityReader) => Promise<JsonBytes>;
}

/** A write handler runs inside one transaction together with its ledger row and events; it may run again after a conflict. */
export interface WriteHandler {
  readonly kind: "write";
  readonly methodId: string;
  readonly handle: (request: WireRequest, ctx: CallContext, tx: WriteTransaction) => Promise<WireResponse>;
}

/** What a staged handler may do with the store. */
export type StagedStore = Pick<Store, "read" | "write">;

/**
 * A handler that takes several transactions, with slow work between them.
 *
 * Why: hashing a password takes as long as thousands of statements, and other writes wait for a transaction that is open meanwhile. It is for
 * callers without an app's or a key's rights only, whose calls leave no ledger row: an effect and its row need one transaction.
 */
export interface StagedHandler {
  readonly kind: "staged";
  readonly methodId: string;
  readonly handle: (request: WireRequest, ctx: CallContext, store: StagedStore) => Promise<WireResponse>;
  /** What a request that breaks its schema is answered with, where clients in use cannot take a validation error. */
  readonly onInvalid?: (error: RequestValidationError) => Error;
}

export type Handler = ReadHandler | SharedReadHandler | WriteHandler | StagedHandler;

/** Takes one step of a job; answers the new state, or `undefined` when the job is done. Runs in one transaction. */
export interface JobHandler {
  readonly type: string;
  /** Brings the documents of a site into the form that this version writes: queued for each site of a store that an older version made. */
  readonly refreshes?: true;
  readonly step: (
    state: unknown,
    ctx: Pick<CallContext, "siteId" | "nowMs" | "newId" | "causedBy">,
    tx: WriteTransaction,
  ) => Promise<unknown>;
}

/** One module's behaviour: handlers for the methods that it implements, and its jobs. */
export interface DomainModule {
  readonly module: string;
  readonly handlers: readonly Handler[];
  readonly jobs?: readonly JobHandler[];
}

/** What an answer of a shared read is kept under. `request` is its JSON text. */
export function answerKey(handler: SharedReadHandler, request: string, ctx: SharedContext): string {
  // Exact, because JSON text has no line break and comes last; the names before it have none either, and only the audience has spaces.
  return `${handler.methodId} ${ctx.siteId} ${handler.audience(ctx)}\n${request}`;
}
