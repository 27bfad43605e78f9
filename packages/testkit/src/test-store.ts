import { entityKinds } from "@belay/domains";
import type { Store } from "@belay/store";
import { openPostgresStore } from "@belay/store/postgres";
import { createPreparedDatabase, dropDatabase } from "@belay/store/postgres/testing";
import { openSqliteStore } from "@belay/store/sqlite";

/** What a test server keeps its data in. */
export type TestStoreKind = "sqlite" | "postgres";

/** The store that tests run on when they do not say: `BELAY_TEST_STORE`, else SQLite. */
export function defaultStoreKind(env: Readonly<Record<string, string | undefined>> = process.env): TestStoreKind {
  const kind = env.BELAY_TEST_STORE ?? "sqlite";
  if (kind !== "sqlite" && kind !== "postgres") {
    throw new TypeError(`BELAY_TEST_STORE is ${kind}; it may be sqlite or postgres`);
  }
  return kind;
}

/** Connections of one test server: many of them share one database server. */
const POOL_MAX = 6;
/** How long a write waits for others: tests count what is refused, on machines that may be slow. */
const RETRY_MS_MAX = 25_000;

/** Opens an empty store; `directory` is where SQLite keeps it, and `onClose` takes what undoes it. */
export async function openTestStore(
  kind: TestStoreKind,
  directory: string,
  onClose: (close: () => Promise<void>) => void,
): Promise<{ readonly store: Store; readonly databaseUrl?: string }> {
  if (kind === "sqlite") {
    const store = await openSqliteStore({ directory, kinds: entityKinds });
    onClose(() => store.close());
    return { store };
  }
  const databaseUrl = await createPreparedDatabase(async (url) => (await openPostgresStore({ url, kinds: entityKinds })).close());
  onClose(() => dropDatabase(databaseUrl));
  const store = await openPostgresStore({ url: databaseUrl, kinds: entityKinds, poolMax: POOL_MAX, retryMsMax: RETRY_MS_MAX });
  onClose(() => store.close());
  return { store, databaseUrl };
}
