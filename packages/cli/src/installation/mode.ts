import type { Store, SystemWriter } from "@belay/store";

/** What a store is for. Written when it is made and never changed: a store with public credentials must not become a production store. */
export type Mode = "dev" | "production";

const SETTING = "mode";

/** The mode of a store; `undefined` when nobody has set it up. */
export async function readMode(store: Store): Promise<Mode | undefined> {
  const value = await store.read((tx) => tx.system.setting(SETTING));
  return value === "dev" || value === "production" ? value : undefined;
}

/** Sets the mode of a new store; false when it had one already. */
export function writeMode(system: SystemWriter, mode: Mode): Promise<boolean> {
  return system.insertSetting(SETTING, mode);
}
