import type { JsonBytes } from "../bytes/json-output.ts";
import type { AttemptReader, AttemptWriter } from "./attempts.ts";
import type { EntityReader, EntityWriter } from "./entities.ts";
import type { LedgerReader, LedgerWriter } from "./ledger.ts";
import type { Meters } from "./meters.ts";
import type { SignInReader, SignInWriter } from "./sign-in.ts";
import type { SystemReader, SystemWriter } from "./system.ts";
import type { UserSignInReader, UserSignInWriter } from "./user-sign-in.ts";

/** A domain event waiting for delivery. `body` is JSON text. */
export interface OutboxEvent {
  readonly id: string;
  readonly siteId: string;
  readonly eventType: string;
  readonly entityId: string;
  readonly atMs: number;
  readonly body: string;
  /** Who caused it, as JSON text of `subject` (who asked) and `actor` (who elevated, earlier actors nested in `act`). */
  readonly causedBy?: string;
}

export interface OutboxReader {
  /** Oldest first, in the order of their commits. */
  page(siteId: string, afterPosition: number, limit: number): Promise<readonly (OutboxEvent & { readonly position: number })[]>;
}

export interface OutboxWriter extends OutboxReader {
  append(event: OutboxEvent): Promise<void>;
}

/** Work that goes on after its request was answered (updates by filter). `state` is JSON text that its handler owns. */
export interface JobRecord {
  readonly id: string;
  readonly siteId: string;
  readonly type: string;
  readonly status: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED";
  readonly state: string;
  readonly createdAtMs: number;
  readonly finishedAtMs?: number;
  readonly error?: string;
  /** As in `OutboxEvent`: the events of its steps carry it on. */
  readonly causedBy?: string;
}

export interface JobReader {
  get(siteId: string, id: string): Promise<JobRecord | undefined>;
  /** Unfinished jobs of all sites, oldest first: what a process takes up again when it starts. */
  unfinished(limit: number): Promise<readonly JobRecord[]>;
}

export interface JobWriter extends JobReader {
  /**
   * The oldest unfinished job that no other transaction has claimed; it is this one's until its end. Whoever claims a job changes it in the same
   * transaction, so that no step of it is done twice.
   */
  claim(): Promise<JobRecord | undefined>;
  insert(job: JobRecord): Promise<void>;
  update(siteId: string, id: string, change: Partial<Pick<JobRecord, "status" | "state" | "finishedAtMs" | "error">>): Promise<boolean>;
}

/** What a unit of work may read: one consistent view. */
export interface ReadTransaction {
  readonly entities: EntityReader;
  readonly system: SystemReader;
  readonly signIn: SignInReader;
  readonly userSignIn: UserSignInReader;
  readonly ledger: LedgerReader;
  readonly outbox: OutboxReader;
  readonly jobs: JobReader;
  readonly attempts: AttemptReader;
}

/** What a unit of work may read and change; all of it commits or none. */
export interface WriteTransaction {
  readonly entities: EntityWriter;
  readonly system: SystemWriter;
  readonly signIn: SignInWriter;
  readonly userSignIn: UserSignInWriter;
  readonly ledger: LedgerWriter;
  readonly outbox: OutboxWriter;
  readonly jobs: JobWriter;
  readonly attempts: AttemptWriter;
  /** Runs `work` in a savepoint: when it throws, its changes alone are undone and the error goes on to the caller. */
  savepoint<T>(work: () => Promise<T>): Promise<T>;
}

/** How a unit of work takes its place among others. */
export interface WriteOptions {
  /**
   * Names the line that the unit waits in, a site's id for what changes one site: units of one line run one after the other, over all processes,
   * and each sees what those before it committed. Without one a unit waits for nobody, and may run again when another changed what it read.
   *
   * Why: many who want the same row wait for it here, where each of them would fail all others.
   */
  readonly turn?: string;
}

/**
 * The store of one installation.
 *
 * Errors: `StoreUnavailableError` (busy, full disk, lost connection), `UniqueTakenError`, whatever `work` throws.
 * Why: `work` may run more than once (a serialisation failure), so it must do nothing outside of its transaction.
 */
export interface Store {
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /**
   * Reads an answer that depends on nothing but `key` and the documents that `work` reads. A store that knows of every commit before it answers may give
   * the bytes of an earlier one again; the answer of `work` is current either way.
   */
  readBytes(key: string, work: (entities: EntityReader) => Promise<JsonBytes>): Promise<JsonBytes>;
  /** As `readBytes`, without waiting: the bytes of an earlier answer, where the store may give them again. They are not to be changed. */
  keptBytes(key: string): Buffer | undefined;
  /** Resolves when the change is durable. A store that lets one transaction write at a time needs no `turn`. */
  write<T>(work: (tx: WriteTransaction) => Promise<T>, options?: WriteOptions): Promise<T>;
  readonly meters: Meters;
  /** Gives unsealed ledger rows their place in the chains of their sites; returns how many. Only one sealer works at a time. */
  sealLedger(): Promise<number>;
  /** Called after a commit that changed identities, keys or revocations, here or on another node, and when the store can no longer tell. Returns the way to stop listening. */
  onSystemChange(listener: () => void): () => void;
  close(): Promise<void>;
}
