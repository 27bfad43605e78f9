import { methods } from "@belay/contracts";
import { type Caller, entriesOf, type LedgerBlock, type LedgerEntry, type NewEntry } from "@belay/core";
import type { Store } from "@belay/store";
import { afterEach, describe, expect, it, vi } from "vitest";
import { RequestIds } from "../request-ids.ts";
import { NO_ELEVATION, type SiteCall } from "./api-call.ts";
import { CheckedRequest } from "./checked-request.ts";
import { LedgerQueue } from "./ledger-queue.ts";
import { ALLOWED, ledgerEntry, targetOf } from "./record.ts";

function entry(index: number): LedgerEntry {
  const fixed = { siteId: "s", atMs: 1, kind: "admin", methodId: "m", permissions: [], outcome: "allowed", status: 200 } as const;
  return { ...fixed, id: `e${index}`, requestId: `r${index}` };
}

/** A store of which only the ledger is there: it keeps what it is given, and can be made to fail or to take its time. */
function ledgerOnly() {
  const kept: string[] = [];
  const entries: LedgerEntry[] = [];
  const batches: number[] = [];
  let failure: Error | undefined;
  let gate: Promise<void> | undefined;
  const appendBlocks = async (blocks: readonly LedgerBlock[]) => {
    await gate;
    if (failure !== undefined) {
      throw failure;
    }
    batches.push(blocks.length);
    const written = blocks.flatMap((block) => entriesOf(block));
    entries.push(...written);
    kept.push(...written.map(({ id }) => id));
  };
  const write = (work: (tx: unknown) => Promise<unknown>) => work({ ledger: { appendBlocks } });
  return {
    // A test's stand-in: the queue writes to the ledger and does nothing else.
    store: { write } as unknown as Store,
    kept,
    entries,
    batches,
    fail: (err: Error | undefined) => {
      failure = err;
    },
    hold: (): (() => void) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = promise;
      return () => {
        gate = undefined;
        resolve();
      };
    },
  };
}

const checkedRequest = (call: SiteCall) => new CheckedRequest({}, targetOf(call));

const ids = (count: number) => Array.from({ length: count }, (_, index) => `e${index}`);

afterEach(() => {
  vi.useRealTimers();
});

describe("the queue of ledger entries", () => {
  it("writes reads within a second, and within a quarter of one what was refused or failed, with the reads that wait then", async () => {
    vi.useFakeTimers();
    const { store, kept } = ledgerOnly();
    const queue = new LedgerQueue({ store, onError: () => undefined });
    void queue.record(entry(0));
    await vi.advanceTimersByTimeAsync(999);
    expect(kept).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(kept).toEqual(ids(1));
    void queue.record(entry(1));
    void queue.record({ ...entry(2), outcome: "refused" });
    await vi.advanceTimersByTimeAsync(250);
    expect(kept).toEqual(ids(3));
    expect(vi.getTimerCount()).toBe(0);
  });

  it("writes everything it took, in order, in few batches", async () => {
    const { store, kept, batches } = ledgerOnly();
    const queue = new LedgerQueue({ store, onError: () => undefined });
    for (let index = 0; index < 2_500; index += 1) {
      expect(queue.record(entry(index))).toBeUndefined();
    }
    await queue.close();
    expect(kept).toEqual(ids(2_500));
    expect(batches.length).toBeLessThanOrEqual(4);
  });

  it("records of a call that was allowed what its whole entry says, whatever calls came before it", async () => {
    const { store, entries } = ledgerOnly();
    const queue = new LedgerQueue({ store, onError: () => undefined });
    const [get, list] = methods;
    if (get === undefined || list === undefined) {
      throw new Error("there are methods");
    }
    const permissions = { kind: "all" } as const;
    const app: Caller = { kind: "APP", siteId: "s", clientId: "c", instanceId: "i", name: "Shop", permissions };
    const user: Caller = { kind: "USER", siteId: "s", accountId: "a", userId: "u", permissions };
    const key: Caller = { kind: "API_KEY", accountId: "a", keyId: "k", siteIds: ["s"], name: "Key", permissions };
    const calls = [app, user, key].flatMap((caller) =>
      [get, list].flatMap((method) =>
        [
          {},
          { policy: "allow" },
          { pathParameters: { id: "1" } },
          { pathParameters: { "product.id": "ü\n" } },
          { pathParameters: { id: "1" }, siteId: "other" },
          { pathParameters: { id: "1" }, policy: "allow" },
          { elevation: { reason: "r" } },
        ].map((rest) => ({
          ...{
            requestId: "",
            requestParts: undefined,
            clientAddress: "",
            operation: { method, handler: undefined },
            pathParameters: {},
            query: {},
          },
          ...{ caller, elevation: NO_ELEVATION, siteId: "s", isSiteKnown: true, own: false, ...rest },
        })),
      ),
    );
    // Requests that are kept, more of them than gather at once; then each as one that is not kept, or came through the framework, and elevated calls too.
    const kept = new Map<string, CheckedRequest>();
    const keptOf = (call: SiteCall) => {
      const address = JSON.stringify([call.operation.method.id, call.pathParameters]);
      const known = kept.get(address) ?? checkedRequest(call).freeze();
      kept.set(address, known);
      return known;
    };
    const requestIds = new RequestIds();
    const expected = Array.from({ length: 70 }, (_, round) => round).flatMap((round) => {
      const nowMs = 20 * round;
      const isOther = round % 30 === 29;
      const asked = calls.filter(({ elevation }) => isOther || elevation === NO_ELEVATION);
      return asked.map((call, index) => {
        const { text, ...requestParts } = requestIds.next(nowMs);
        const named = { ...call, requestId: text, requestParts: isOther && index % 2 === 0 ? undefined : requestParts };
        void queue.recordRead(named, isOther ? checkedRequest(call) : keptOf(call), nowMs);
        return ledgerEntry(named, ALLOWED, nowMs);
      });
    });
    await queue.close();
    const nameless = entries.map(({ id: _, ...rest }) => rest);
    for (const siteId of ["s", "other"]) {
      const ofSite = (all: readonly NewEntry[]) => all.filter((one) => one.siteId === siteId);
      expect(ofSite(nameless)).toStrictEqual(ofSite(expected));
    }
  });

  it("keeps what the store refused and writes it when the store comes back, once and in order", async () => {
    const { store, kept, fail } = ledgerOnly();
    const errors: number[] = [];
    const queue = new LedgerQueue({ store, onError: (_err, waiting) => errors.push(waiting) });
    fail(new Error("no"));
    [0, 1, 2].forEach((index) => void queue.record(entry(index)));
    await queue.flush();
    expect([kept, errors]).toEqual([[], [3]]);
    void queue.record(entry(3));
    fail(undefined);
    await queue.flush();
    expect(kept).toEqual(ids(4));
    await queue.close();
    expect(errors).toEqual([3]);
  });

  it("makes a call wait while it is full, and goes on when there is room: none is dropped", async () => {
    const { store, kept, hold } = ledgerOnly();
    const queue = new LedgerQueue({ store, onError: () => undefined, entriesMax: 3 });
    const release = hold();
    expect([0, 1, 2].map((index) => queue.record(entry(index)))).toEqual([undefined, undefined, undefined]);
    const late = [3, 4].map((index) => queue.record(entry(index)));
    expect(late.every((promise) => promise instanceof Promise)).toBe(true);
    const flushed = queue.flush();
    release();
    await flushed;
    await Promise.all(late);
    await queue.close();
    expect(kept).toEqual(ids(5));
  });

  it("F34: refuses a call that finds no room in time, and reports at its end what the store never took", async () => {
    const { store, kept, fail } = ledgerOnly();
    const reported: unknown[] = [];
    const queue = new LedgerQueue({ store, onError: (err, waiting) => reported.push([String(err), waiting]), entriesMax: 1, roomMsMax: 1 });
    fail(new Error("no"));
    expect(queue.record(entry(0))).toBeUndefined();
    await expect(queue.record(entry(1))).rejects.toMatchObject({ name: "StoreUnavailableError", reason: "busy" });
    await queue.close();
    expect(kept).toEqual([]);
    expect(reported.at(-1)).toEqual([expect.stringContaining("lost"), 1]);
  });
});
