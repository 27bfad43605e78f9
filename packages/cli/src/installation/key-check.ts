import { createHmac } from "node:crypto";
import { isSameSecret } from "@belay/core";
import type { InstallationKeys } from "@belay/domains/apps";
import { StartError } from "@belay/server/installation";
import type { Store, SystemWriter } from "@belay/store";
import { describeLocation } from "./store-location.ts";

const SETTING = "master_key_check";

function checkOf({ masterKey }: InstallationKeys): string {
  return createHmac("sha256", masterKey).update("belay master key check").digest("hex");
}

/** Notes in a new store which master key it is made with; the key cannot be found from the note. */
export async function writeKeyCheck(system: SystemWriter, keys: InstallationKeys): Promise<void> {
  await system.insertSetting(SETTING, checkOf(keys));
}

/**
 * Makes sure that a store was made with this master key. Errors: StartError.
 *
 * Why: with another key every credential is wrong and every signing key closed, and each call would find that out for itself.
 */
export async function assertKeyCheck(store: Store, keys: InstallationKeys, directory: string): Promise<void> {
  const noted = await store.read((tx) => tx.system.setting(SETTING));
  if (noted !== undefined && !isSameSecret(noted, checkOf(keys))) {
    throw new StartError(
      `The master key is not the one that the store in ${describeLocation(directory)} was made with. Bring that one back.`,
    );
  }
}
