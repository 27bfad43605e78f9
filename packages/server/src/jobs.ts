import { InvariantError } from "@belay/core";
import type { DomainModule, JobHandler } from "@belay/domains";
import { type JobRecord, type Store, StoreUnavailableError, type WriteTransaction } from "@belay/store";
import type { Clock } from "./platform.ts";
import { newTimedId } from "./timed-id.ts";

/**
 * Takes the jobs that requests left behind (updates by filter) to their end, a step in a transaction each, so that a process that is killed
 * in the middle goes on where it was, or another goes on for it.
 *
 * Shape: each step claims its job for its own transaction. Nodes on one store work on different jobs, and no step is done twice.
 */
export class JobRunner {
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #handlers: ReadonlyMap<string, JobHandler>;
  readonly #onError: (err: unknown, jobId: string) => void;
  #last: Promise<void> = Promise.resolve();
  #isStopping = false;

  constructor(store: Store, clock: Clock, modules: readonly DomainModule[], onError: (err: unknown, jobId: string) => void) {
    this.#store = store;
    this.#clock = clock;
    this.#handlers = new Map(modules.flatMap((module) => (module.jobs ?? []).map((job) => [job.type, job] as const)));
    this.#onError = onError;
  }

  /**
   * Runs jobs until there is none that nobody else works on, or until it was told to stop. A run begins when the one before it has ended.
   *
   * Errors: `StoreUnavailableError`; the jobs are then as they were.
   */
  run(): Promise<void> {
    const next = this.#last.then(() => this.#runAll());
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Lets the step under way end and starts no other. */
  stop(): void {
    this.#isStopping = true;
  }

  async #runAll(): Promise<void> {
    for (let isWork = true; isWork && !this.#isStopping; ) {
      isWork = await this.#step();
    }
  }

  /**
   * One step of the oldest job that nobody works on; false when there is none.
   *
   * Why it is read first: most of the time there is nothing to do, and a claim is a write; and a step that changes a site takes its turn among the
   * site's calls. Where another node has that job, the claim gives the next, out of turn.
   */
  async #step(): Promise<boolean> {
    const [oldest] = await this.#store.read((tx) => tx.jobs.unfinished(1));
    if (oldest === undefined) {
      return false;
    }
    let claimed: JobRecord | undefined;
    const step = async (tx: WriteTransaction) => {
      claimed = await tx.jobs.claim();
      if (claimed === undefined) {
        return false;
      }
      await this.#advance(tx, claimed);
      return true;
    };
    try {
      return await this.#store.write(step, { turn: oldest.siteId });
    } catch (err) {
      // A store that cannot do it now says nothing about the job.
      if (claimed === undefined || err instanceof StoreUnavailableError) {
        throw err;
      }
      await this.#fail(claimed, err);
      return true;
    }
  }

  async #advance(tx: WriteTransaction, { siteId, id, type, state, causedBy }: JobRecord): Promise<void> {
    const handler = this.#handlers.get(type);
    if (handler === undefined) {
      throw new InvariantError(`no handler for jobs of type ${type}`);
    }
    const nowMs = this.#clock.nowMs();
    // What a job does is done in the names of those whose request left it behind.
    const ctx = { siteId, nowMs, newId: () => newTimedId(nowMs), ...(causedBy === undefined ? {} : { causedBy }) };
    const next = await handler.step(JSON.parse(state), ctx, tx);
    const change =
      next === undefined
        ? { status: "SUCCEEDED" as const, finishedAtMs: nowMs }
        : { status: "RUNNING" as const, state: JSON.stringify(next) };
    await tx.jobs.update(siteId, id, change);
  }

  async #fail({ siteId, id }: JobRecord, err: unknown): Promise<void> {
    this.#onError(err, id);
    const change = { status: "FAILED", finishedAtMs: this.#clock.nowMs(), error: err instanceof Error ? err.name : "unknown" } as const;
    await this.#store.write(async (tx) => {
      const current = await tx.jobs.get(siteId, id);
      if (current?.finishedAtMs === undefined) {
        await tx.jobs.update(siteId, id, change);
      }
    });
  }
}
