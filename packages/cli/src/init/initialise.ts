import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Secret } from "@belay/core";
import { entityKinds } from "@belay/domains";
import { createClientSecret, provisionSite } from "@belay/domains/apps";
import { loadKeys, StartError, sourcesNow, systemClock } from "@belay/server/installation";
import { writeKeyCheck } from "../installation/key-check.ts";
import { writeMode } from "../installation/mode.ts";
import { masterKeyOf } from "../installation/open-installation.ts";
import { openStore } from "../installation/open-store.ts";
import { describeLocation } from "../installation/store-location.ts";

/** What `initialise` made. `secret` can be read here only. */
export interface Initialised {
  readonly directory: string;
  readonly name: string;
  readonly accountId: string;
  readonly siteId: string;
  readonly ownerUserId: string;
  readonly clientId: string;
  readonly instanceId: string;
  readonly secret: Secret;
  /** Where the master key is; absent when it came from the environment. */
  readonly keyFile?: string;
}

/** Makes a production store. All of it or nothing: it is one transaction. Errors: StartError when the directory holds a store that is set up. */
export async function initialise(
  directory: string,
  name: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Initialised> {
  const given = masterKeyOf(directory, env);
  const store = await openStore(directory, entityKinds);
  try {
    const keys = await loadKeys({ directory, create: true, ...given });
    const ids = {
      accountId: randomUUID(),
      siteId: randomUUID(),
      ownerUserId: randomUUID(),
      clientId: randomUUID(),
      instanceId: randomUUID(),
    };
    const sources = sourcesNow(systemClock);
    const secret = await store.write(async (tx) => {
      if (!(await writeMode(tx.system, "production"))) {
        throw new StartError(`${describeLocation(directory)} holds a store that is set up. Name an empty directory with --data.`);
      }
      await writeKeyCheck(tx.system, keys);
      await provisionSite(tx, { ...ids, name, nowMs: sources.nowMs });
      return (await createClientSecret(tx, ids.clientId, { keys, sources })).secret;
    });
    return {
      directory: describeLocation(directory),
      name,
      ...ids,
      secret,
      ...(given.masterKey === undefined ? { keyFile: join(directory, "master.key") } : {}),
    };
  } finally {
    await store.close();
  }
}
