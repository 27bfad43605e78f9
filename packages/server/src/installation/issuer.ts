import { randomUUID } from "node:crypto";
import { InvariantError } from "@belay/core";
import type { Store } from "@belay/store";

const SETTING = "installation_id";

/**
 * The issuer of this installation's tokens, never taken from a request: the origin that it was told, else a name of its own, which is made once and
 * kept in the store, the same whatever address the server is reached at.
 *
 * Why an origin: standard clients find the server's endpoints under its issuer. Source: RFC 8414 section 2.
 */
export async function findIssuer(store: Store, origin?: string): Promise<string> {
  if (origin !== undefined) {
    return origin;
  }
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
