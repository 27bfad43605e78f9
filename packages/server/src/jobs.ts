import { randomUUID } from "node:crypto";
import { InvariantError } from "@belay/core";
import type { DomainModule, JobHandler } from "@belay/domains";
import type { JobRecord, Store } from "@belay/store";
import type { Clock } from "./platform.ts";

const BATCH = 20;

/**
 * Takes the jobs that requests left behind (updates by filter) to their end, a step in a transaction each, so that a process that is killed
 * in the middle goes on where it was. One job of a store after the other.
 */
export class JobRunner {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #handlers: ReadonlyMap<string, JobHandler>;
  readonly #onError: (err: unknown, jobId: string) => void;
  #isStopping = false;

  constructor(store: Store, clock: Clock, modules: readonly DomainModule[], onError: (err: unknown, jobId: string) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#handlers = new Map(modules.flatMap((module) => (module.jobs ?? []).map((job) => [job.type, job] as const)));
    this.#onError = onError;
  }

  /** Runs every unfinished job; resolves when none is left, or after the step under way when it was told to stop. */
  async run(): Promise<void> {
    for (;;) {
      const jobs = await this.#store.read((tx) => tx.jobs.unfinished(BATCH));
      if (jobs.length === 0 || this.#isStopping) {
        return;
      }
      for (const job of jobs) {
        await this.#finish(job);
      }
    }
  }

  /** Lets the step under way end and starts no other. */
  stop(): void {
    this.#isStopping = true;
  }

  async #finish(job: JobRecord): Promise<void> {
    try {
      while (!this.#isStopping && (await this.#step(job))) {
        // Each step is its own transaction.
      }
    } catch (err) {
      this.#onError(err, job.id);
      const finishedAtMs = this.#clock.nowMs();
      const error = err instanceof Error ? err.name : "unknown";
      await this.#store.write((tx) => tx.jobs.update(job.siteId, job.id, { status: "FAILED", finishedAtMs, error }));
    }
  }

  /** One step; false when the job is done. */
  #step({ siteId, id, type, causedBy }: JobRecord): Promise<boolean> {
    const handler = this.#handlers.get(type);
    if (handler === undefined) {
      throw new InvariantError(`no handler for jobs of type ${type}`);
    }
    return this.#store.write(async (tx) => {
      const current = await tx.jobs.get(siteId, id);
      if (current === undefined || current.status === "SUCCEEDED" || current.status === "FAILED") {
        return false;
      }
      const nowMs = this.#clock.nowMs();
      // What a job does is done in the names of those whose request left it behind.
      const ctx = { siteId, nowMs, newId: randomUUID, ...(causedBy === undefined ? {} : { causedBy }) };
      const state = await handler.step(JSON.parse(current.state), ctx, tx);
      const change =
        state === undefined
          ? { status: "SUCCEEDED" as const, finishedAtMs: nowMs }
          : { status: "RUNNING" as const, state: JSON.stringify(state) };
      await tx.jobs.update(siteId, id, change);
      return state !== undefined;
    });
  }
}
