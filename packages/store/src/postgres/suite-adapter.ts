import type { Store } from "../port/store.ts";
import type { OpenOptions } from "../suite/adapter.ts";
import { openPostgresStore } from "./open-postgres-store.ts";
import { createDatabase, dropDatabase } from "./testing/databases.ts";

/** PostgreSQL as the suite drives it: a location is the URL of a database. */
export const moduleUrl = import.meta.url;

export function newLocation(): Promise<string> {
  return createDatabase();
}

export function removeLocation(location: string): Promise<void> {
  return dropDatabase(location);
}

export function open(location: string, options: OpenOptions): Promise<Store> {
  return openPostgresStore({ url: location, ...options });
}
