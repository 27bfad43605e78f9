import { stat } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "@belay/server/installation";
import { type EntityKind, type Store, StoreUnavailableError } from "@belay/store";
import { openSqliteStore } from "@belay/store/sqlite";
import { describeLocation, isDatabaseUrl } from "./store-location.ts";

/** Whether something is at a path, and what. */
export async function kindOfPath(path: string): Promise<"nothing" | "directory" | "other"> {
  try {
    return (await stat(path)).isDirectory() ? "directory" : "other";
  } catch (err) {
    if (err instanceof Error && "code" in err && (err.code === "ENOENT" || err.code === "ENOTDIR")) {
      return "nothing";
    }
    throw new StartError(
      `${path} cannot be read (${err instanceof Error ? err.message : String(err)}). Run this as the user that it belongs to, or name another store with --data.`,
      {
        cause: err,
      },
    );
  }
}

/** The file that a store lives in: what tells a data directory from any other. */
const STORE_FILE = "belay.sqlite";

/** Whether there may be a store at a location, whether set up or not. A database says so only when it is asked. */
export async function hasStore(directory: string): Promise<boolean> {
  return isDatabaseUrl(directory) || (await kindOfPath(join(directory, STORE_FILE))) === "other";
}

/** In the store's own words, which say what to do about it. */
function cannotBeOpened(location: string, err: StoreUnavailableError): StartError {
  const other = isDatabaseUrl(location) ? "" : " Another store is named with --data, or in BELAY_DATA.";
  return new StartError(`The store in ${describeLocation(location)} cannot be opened: ${err.message}${other}`, { cause: err });
}

async function openDatabase(url: string, kinds: readonly EntityKind[]): Promise<Store> {
  // Only here: a start on the embedded store does not wait for the other one's client.
  const { openPostgresStore } = await import("@belay/store/postgres");
  try {
    return await openPostgresStore({ url, kinds });
  } catch (err) {
    throw err instanceof StoreUnavailableError ? cannotBeOpened(url, err) : err;
  }
}

/**
 * Opens the store of a data directory or of a database, and makes it where there is none. `kinds` may be empty where no documents are touched.
 *
 * Errors: StartError, in one line that says what to do.
 */
export async function openStore(directory: string, kinds: readonly EntityKind[] = []): Promise<Store> {
  if (isDatabaseUrl(directory)) {
    return openDatabase(directory, kinds);
  }
  if ((await kindOfPath(directory)) === "other") {
    throw new StartError(`${directory} is not a directory. Name one with --data or in BELAY_DATA.`);
  }
  try {
    return await openSqliteStore({ directory, kinds });
  } catch (err) {
    throw err instanceof StoreUnavailableError ? cannotBeOpened(directory, err) : err;
  }
}
