import type { Store, SystemWriter } from "@belay/store";
import type { DomainModule } from "../handler.ts";
import { queuedJob } from "../resource/filter-job.ts";

/**
 * Which form the documents of a store have. A new number here brings the documents of every older store into their new form, once.
 *
 * History: 1: members have contacts and words, products have words and documents of their variants.
 * 2: words of hidden variants are kept apart.
 */
const FORM = 2;
const SETTING = `documents.${FORM}`;

/** Notes on a store without sites that its documents have today's form: they are all yet to be written. */
export async function noteNewForm(system: SystemWriter): Promise<void> {
  await system.insertSetting(SETTING, "made");
}

/**
 * Queues the jobs that bring the documents of an older store into today's form: once in the life of the store, whoever of its nodes asks first.
 *
 * Shape: the jobs are those of the modules that say `refreshes`. One read where nothing is to be done. Answers whether there was.
 */
export async function queueDocumentRefresh(
  store: Pick<Store, "read" | "write">,
  modules: readonly DomainModule[],
  { nowMs, newId }: { readonly nowMs: number; readonly newId: () => string },
): Promise<boolean> {
  if ((await store.read(({ system }) => system.setting(SETTING))) !== undefined) return false;
  const types = modules.flatMap(({ jobs = [] }) => jobs.filter(({ refreshes }) => refreshes === true).map(({ type }) => type));
  return await store.write(async ({ system, jobs }) => {
    if (!(await system.insertSetting(SETTING, "refreshed"))) return false;
    for (const account of await system.accounts()) {
      for (const { id: siteId } of await system.sites(account.id)) {
        for (const type of types) await jobs.insert(queuedJob({ id: newId(), siteId, type, createdAtMs: nowMs }, {}));
      }
    }
    return true;
  });
}
