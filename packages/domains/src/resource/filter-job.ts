import { InvariantError } from "@belay/core";
import type { EntityKind, EntityRecord, Filter, JobRecord, WriteTransaction } from "@belay/store";
import type { CallContext, JobHandler } from "../handler.ts";
import { itemError } from "./bulk.ts";
import type { EventContext } from "./events.ts";
import { isObject, type JsonObject } from "./json.ts";

/** Documents that one step of most jobs takes, all in one transaction. */
const STEP_SIZE = 100;
/** Documents that a step takes of a job that nobody asked for: few, because requests wait for a step. */
export const REFRESH_STEP_SIZE = 20;
/** Failures that a job keeps in detail. */
const FAILURES_MAX = 100;

/** Where a job by filter stands; its record keeps this as JSON. */
interface FilterJobState {
  readonly request: JsonObject;
  readonly afterId?: string;
  readonly successes: number;
  readonly failures: number;
  readonly details: readonly JsonObject[];
}

/** One kind of job: what it looks for and what it does to each document. */
export interface FilterJob {
  readonly type: string;
  readonly kind: EntityKind;
  /** Documents of one step; 100 where nothing is said. */
  readonly stepSize?: number;
  /** The documents that the request means; it was checked when the job was made. */
  readonly filter: (request: JsonObject) => Filter;
  readonly apply: (record: EntityRecord, request: JsonObject, ctx: EventContext, tx: WriteTransaction) => Promise<void>;
}

/** Queues a job and answers its id. The request must have been checked before. */
export async function startFilterJob(
  tx: WriteTransaction,
  ctx: CallContext,
  type: string,
  request: JsonObject,
): Promise<{ readonly jobId: string }> {
  const jobId = ctx.newId();
  const queued = queuedJob({ id: jobId, siteId: ctx.siteId, type, createdAtMs: ctx.nowMs }, request);
  await tx.jobs.insert({ ...queued, ...(ctx.causedBy === undefined ? {} : { causedBy: ctx.causedBy }) });
  return { jobId };
}

/** A job by filter before its first step. */
export function queuedJob(named: Pick<JobRecord, "id" | "siteId" | "type" | "createdAtMs">, request: JsonObject): JobRecord {
  const state: FilterJobState = { request, successes: 0, failures: 0, details: [] };
  return { ...named, status: "QUEUED", state: JSON.stringify(state) };
}

/**
 * The handler of a job by filter.
 *
 * Shape: a step takes the next documents by id in one transaction, each in a savepoint; a process that dies between steps goes on
 * behind the last one. A document that breaks a rule is counted and does not stop the others.
 */
export function filterJobHandler(job: FilterJob): JobHandler {
  return {
    type: job.type,
    step: async (value, ctx, tx) => {
      const state = parseState(value);
      const { stepSize = STEP_SIZE } = job;
      const records = await tx.entities.query(job.kind, ctx.siteId, {
        filter: job.filter(state.request),
        sort: [],
        limit: stepSize,
        ...(state.afterId === undefined ? {} : { after: { values: [], id: state.afterId } }),
      });
      let next = state;
      for (const record of records) next = await applyOne(job, record, next, ctx, tx);
      return records.length < stepSize ? undefined : next;
    },
  };
}

async function applyOne(
  job: FilterJob,
  record: EntityRecord,
  state: FilterJobState,
  ctx: EventContext,
  tx: WriteTransaction,
): Promise<FilterJobState> {
  try {
    await tx.savepoint(() => job.apply(record, state.request, ctx, tx));
    return { ...state, afterId: record.id, successes: state.successes + 1 };
  } catch (error) {
    const detail = { id: record.id, ...itemError(error) };
    const details = state.details.length < FAILURES_MAX ? [...state.details, detail] : state.details;
    return { ...state, afterId: record.id, failures: state.failures + 1, details };
  }
}

/** Parser: the state was written by this file. */
function parseState(value: unknown): FilterJobState {
  if (!isObject(value) || !isObject(value.request)) throw new InvariantError("a job has no readable state");
  return value as unknown as FilterJobState;
}
