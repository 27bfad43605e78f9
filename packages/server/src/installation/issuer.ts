import { randomUUID } from "node:crypto";
import { InvariantError } from "@belay/core";
import type { Store } from "@belay/store";

const SETTING = "installation_id";

/** The issuer of this installation's tokens: made once, kept in the store, the same whatever address the server is reached at. */
export async function findIssuer(store: Store): Promise<string> {
  const known = await store.read((tx) => tx.system.setting(SETTING));
  const id =
    known ??
    (await store.write(async (tx) => {
      await tx.system.insertSetting(SETTING, randomUUID());
      return tx.system.setting(SETTING);
    }));
  if (id === undefined) {
    throw new InvariantError("the installation id was written and is not there");
  }
  return `urn:belay:installation:${id}`;
}
