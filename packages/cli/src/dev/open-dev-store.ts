import { entityKinds, seedDemoShop } from "@belay/domains";
import { loadKeys, StartError, sourcesNow, systemClock } from "@belay/server/installation";
import { assertKeyCheck } from "../installation/key-check.ts";
import { readMode } from "../installation/mode.ts";
import type { Installation } from "../installation/open-installation.ts";
import { openStore } from "../installation/open-store.ts";
import { DEV_SITE } from "./dev-site.ts";
import { seedDevIdentities } from "./seed-dev-store.ts";

async function seed({ store, keys }: Installation): Promise<void> {
  const sources = sourcesNow(systemClock);
  await store.write(async (tx) => {
    if ((await tx.system.setting("mode")) === undefined) {
      await seedDevIdentities(tx, keys, sources.nowMs);
      await seedDemoShop(tx, { siteId: DEV_SITE.siteId, ...sources });
    }
  });
}

/**
 * Opens the dev store of a directory; makes and seeds it where there is none. Two processes at once end with one seed: it is one transaction.
 *
 * Errors: StartError for a production store, and for everything that keeps a store from being opened.
 */
export async function openDevStore(directory: string): Promise<Installation> {
  const store = await openStore(directory, entityKinds);
  try {
    const mode = await readMode(store);
    if (mode === "production") {
      throw new StartError(
        `${directory} holds a production store; dev credentials are public and never go into one. Name another directory with --data.`,
      );
    }
    const keys = await loadKeys({ directory, create: mode === undefined });
    await assertKeyCheck(store, keys, directory);
    const installation: Installation = { directory, mode: "dev", store, keys };
    if (mode === undefined) {
      await seed(installation);
    }
    return installation;
  } catch (err) {
    await store.close();
    throw err;
  }
}
