import { openPostgresStore } from "@belay/store/postgres";
import { createDatabase, dropDatabase } from "@belay/store/postgres/testing";
import { entityKinds } from "../modules.ts";
import { useStores } from "./test-site.ts";

/** Runs the tests of this file on PostgreSQL, each in a database of its own. */
export function usePostgres(): void {
  useStores(async () => {
    const url = await createDatabase();
    return { store: await openPostgresStore({ url, kinds: entityKinds, poolMax: 4 }), dispose: () => dropDatabase(url) };
  });
}
