import { writeSync } from "node:fs";
import type { Store } from "../port/store.ts";
import type { StoreAdapter } from "./adapter.ts";
import { KINDS, ledgerEntry, outboxEvent, record, THING } from "./fixtures.ts";

/** Writers that run at once, so that their writes share commits. */
const WRITERS = 8;
export const CHILD_SITE_ID = "site-of-the-child";

/** Run as a program: `<module of the adapter> <location> <task>`. */
async function main([moduleUrl = "", location = "", task]: readonly string[]): Promise<void> {
  // The test that starts this process names a module of the adapter's shape.
  const adapter = (await import(moduleUrl)) as StoreAdapter;
  const store = await adapter.open(location, { kinds: KINDS });
  if (task === "key") {
    await store.write(({ system }) => system.insertAccount({ id: "from-the-child", name: "n", createdAtMs: 1 }));
    acknowledge("done");
    await store.close();
    return;
  }
  await Promise.all([
    sealForEver(store),
    recordForEver(store),
    ...Array.from({ length: WRITERS }, (_, writer) => writeForEver(store, writer)),
  ]);
}

/** Makes, changes and removes documents, with a ledger row and an event for each step, until the process is killed. */
async function writeForEver(store: Store, writer: number): Promise<never> {
  for (let count = 0; ; count += 1) {
    const id = `thing-${writer}-${count}`;
    for (const revision of [1, 2, 3]) {
      await step(store, id, revision);
      acknowledge(`${id}@${revision}`);
    }
    if (count % 3 === 0) {
      await store.write(async (tx) => {
        await tx.entities.remove(THING, CHILD_SITE_ID, id);
        await tx.ledger.append(ledgerEntry(CHILD_SITE_ID, { id: `${id}@removed` }));
        await tx.outbox.append(outboxEvent(CHILD_SITE_ID, { id: `${id}@removed` }));
      });
      acknowledge(`${id}@removed`);
    }
  }
}

async function step(store: Store, id: string, revision: number): Promise<void> {
  await store.write(async (tx) => {
    const next = record(id, { name: id, price: revision, tags: [`${id}@${revision}`] }, revision);
    const uniques = { slug: [id], sku: [`${id}@${revision}`] };
    await tx.ledger.append(ledgerEntry(CHILD_SITE_ID, { id: `${id}@${revision}` }));
    if (revision === 1) {
      await tx.entities.insert(THING, CHILD_SITE_ID, next, uniques);
    } else if (!(await tx.entities.update(THING, CHILD_SITE_ID, next, revision - 1, uniques))) {
      throw new Error(`${id} is not at revision ${revision - 1}`);
    }
    await tx.outbox.append(outboxEvent(CHILD_SITE_ID, { id: `${id}@${revision}` }));
  });
}

/** Records batches, as a server does with reads, beside the writes. */
async function recordForEver(store: Store): Promise<never> {
  for (let count = 0; ; count += 1) {
    const entries = Array.from({ length: 20 }, (_, index) => ledgerEntry(CHILD_SITE_ID, { id: `read-${count}-${index}`, kind: "admin" }));
    await store.write((tx) => tx.ledger.appendAll(entries));
  }
}

async function sealForEver(store: Store): Promise<never> {
  for (;;) {
    await store.sealLedger();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Tells the parent before anything else can happen in this process. */
function acknowledge(line: string): void {
  writeSync(1, `${line}\n`);
}

if (process.argv[1] === import.meta.filename) {
  await main(process.argv.slice(2));
}
