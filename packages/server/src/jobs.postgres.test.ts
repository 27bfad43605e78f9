import { randomUUID } from "node:crypto";
import type { DomainModule } from "@belay/domains";
import { type Store, StoreUnavailableError } from "@belay/store";
import { openPostgresStore } from "@belay/store/postgres";
import { createDatabase, dropDatabase } from "@belay/store/postgres/testing";
import { expect, test } from "vitest";
import { JobRunner } from "./jobs.ts";

const SITE = "site";
const STEPS = 3;
const clock = { nowMs: () => 1_000 };

/** Nodes on one database of their own: a store each, as processes have. */
async function withNodes(count: number, use: (nodes: readonly Store[]) => Promise<void>): Promise<void> {
  const url = await createDatabase();
  const nodes: Store[] = [];
  try {
    for (let index = 0; index < count; index += 1) {
      nodes.push(await openPostgresStore({ url, kinds: [], poolMax: 4 }));
    }
    await use(nodes);
  } finally {
    await Promise.all(nodes.map((node) => node.close()));
    await dropDatabase(url);
  }
}

async function leaveJobs(store: Store, count: number, type = "count"): Promise<void> {
  await store.write(async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const state = JSON.stringify({ left: STEPS });
      await tx.jobs.insert({ id: `${type} ${index}`, siteId: SITE, type, status: "QUEUED", state, createdAtMs: index });
    }
  });
}

/** A job that leaves an event with every step, in the name of the node that did it. */
function counting(node: string, onStep: () => Promise<void> = async () => {}): DomainModule {
  const step: NonNullable<DomainModule["jobs"]>[number]["step"] = async (state, { siteId, nowMs }, tx) => {
    // The tests wrote it themselves.
    const { left } = state as { readonly left: number };
    await tx.outbox.append({ id: randomUUID(), siteId, eventType: node, entityId: String(left), atMs: nowMs, body: "{}" });
    await onStep();
    return left === 1 ? undefined : { left: left - 1 };
  };
  return { module: "test", handlers: [], jobs: [{ type: "count", step }] };
}

function runner(store: Store, module: DomainModule, failures: unknown[] = []): JobRunner {
  return new JobRunner(store, clock, [module], (err) => failures.push(err));
}

test("two nodes share the jobs of a store: every step is done once, and each node does some", async () => {
  await withNodes(2, async ([first, second]) => {
    if (first === undefined || second === undefined) throw new Error("no nodes");
    await leaveJobs(first, 20);
    const failures: unknown[] = [];
    await Promise.all([runner(first, counting("first"), failures).run(), runner(second, counting("second"), failures).run()]);
    // A node may find everything claimed when the last steps are under way on the other.
    await runner(first, counting("first"), failures).run();
    const events = await first.read((tx) => tx.outbox.page(SITE, 0, 1_000));
    expect(failures).toEqual([]);
    expect(events).toHaveLength(20 * STEPS);
    expect(new Set(events.map(({ eventType }) => eventType))).toEqual(new Set(["first", "second"]));
    expect(await second.read((tx) => tx.jobs.unfinished(1))).toEqual([]);
  });
});

test("a job that one node works on is passed over by the other, which takes the next", async () => {
  await withNodes(2, async ([first, second]) => {
    if (first === undefined || second === undefined) throw new Error("no nodes");
    await leaveJobs(first, 2);
    const [inside, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const held = first.write(async (tx) => {
      const mine = await tx.jobs.claim();
      inside.resolve();
      await go.promise;
      return mine?.id;
    });
    await inside.promise;
    expect(await second.write(async (tx) => (await tx.jobs.claim())?.id)).toBe("count 1");
    await runner(second, counting("second")).run();
    expect((await second.read((tx) => tx.jobs.unfinished(10))).map(({ id }) => id)).toEqual(["count 0"]);
    go.resolve();
    expect(await held).toBe("count 0");
    // The node that had it is gone without having changed it.
    await runner(second, counting("second")).run();
    expect(await second.read((tx) => tx.jobs.unfinished(1))).toEqual([]);
  });
});

test("a step that fails ends its job and no other; a store that fails ends none", async () => {
  await withNodes(1, async ([store]) => {
    if (store === undefined) throw new Error("no node");
    await leaveJobs(store, 1);
    await leaveJobs(store, 1, "unknown");
    const failures: unknown[] = [];
    let isStoreGone = true;
    const module = counting("node", async () => {
      if (isStoreGone) throw new StoreUnavailableError("connection", "gone");
    });
    const jobs = runner(store, module, failures);
    await expect(jobs.run()).rejects.toMatchObject({ name: "StoreUnavailableError" });
    expect((await store.read((tx) => tx.jobs.get(SITE, "count 0")))?.status).toBe("QUEUED");
    isStoreGone = false;
    await jobs.run();
    expect((await store.read((tx) => tx.jobs.get(SITE, "count 0")))?.status).toBe("SUCCEEDED");
    expect(await store.read((tx) => tx.jobs.get(SITE, "unknown 0"))).toMatchObject({ status: "FAILED", error: "InvariantError" });
    expect(failures).toHaveLength(1);
  });
});
