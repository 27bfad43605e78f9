import type { InstallationKeys } from "@belay/domains/apps";
import { loadKeys, StartError } from "@belay/server/installation";
import type { EntityKind, Store } from "@belay/store";
import { UsageError } from "../command/cli-error.ts";
import { assertKeyCheck } from "./key-check.ts";
import { type Mode, readMode } from "./mode.ts";
import { hasStore, openStore } from "./open-store.ts";
import { describeLocation, isDatabaseUrl } from "./store-location.ts";

/** A store that is set up, with the keys that its credentials depend on. */
export interface Installation {
  readonly directory: string;
  readonly mode: Mode;
  readonly store: Store;
  readonly keys: InstallationKeys;
}

function notSetUp(directory: string): StartError {
  return new StartError(
    `There is no Belay store in ${describeLocation(directory)}. Name another with --data or in BELAY_DATA, or make one: "belay init" for production, "belay dev" for development.`,
  );
}

/** The master key that the environment must hold for a store in a database. Errors: UsageError when it does not. */
export function masterKeyOf(location: string, env: Readonly<Record<string, string | undefined>>): { readonly masterKey?: string } {
  const masterKey = env.BELAY_MASTER_KEY;
  if (!masterKey && isDatabaseUrl(location)) {
    throw new UsageError(
      "Not set: BELAY_MASTER_KEY (32 bytes as base64url). A store in a database has no directory to keep its master key in, and every node needs the same one.",
    );
  }
  return masterKey === undefined ? {} : { masterKey };
}

/** The keys of an installation: a dev store has its own key file and nothing else, so that no variable of the shell can lock it. */
function loadKeysOf(mode: Mode, directory: string, env: Readonly<Record<string, string | undefined>>): Promise<InstallationKeys> {
  return loadKeys({ directory, create: false, ...(mode === "production" ? masterKeyOf(directory, env) : {}) });
}

/** Opens an installation that is there. Errors: StartError when there is none or it cannot be opened. */
export async function openInstallation(directory: string, kinds: readonly EntityKind[] = []): Promise<Installation> {
  if (!(await hasStore(directory))) {
    throw notSetUp(directory);
  }
  const store = await openStore(directory, kinds);
  try {
    const mode = await readMode(store);
    if (mode === undefined) {
      throw notSetUp(directory);
    }
    const keys = await loadKeysOf(mode, directory, process.env);
    await assertKeyCheck(store, keys, directory);
    return { directory, mode, store, keys };
  } catch (err) {
    await store.close();
    throw err;
  }
}

/** Opens an installation, does one thing with it, and closes it whatever happens. */
export async function withInstallation<T>(directory: string, work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation(directory);
  try {
    return await work(installation);
  } finally {
    await installation.store.close();
  }
}
