import type { EntityKind, Store } from "@belay/store";
import { openPostgresStore } from "@belay/store/postgres";
import { openSqliteStore } from "@belay/store/sqlite";

interface Location {
  readonly directory: string;
  readonly databaseUrl: string | undefined;
  readonly kinds: readonly EntityKind[];
}

/** Opens the store of a database where one is named, else that of a directory. */
export function openStore({ directory, databaseUrl, kinds }: Location): Promise<Store> {
  return databaseUrl === undefined ? openSqliteStore({ directory, kinds }) : openPostgresStore({ url: databaseUrl, kinds });
}
