import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Store } from "../port/store.ts";
import type { OpenOptions } from "../suite/adapter.ts";
import { openSqliteStore } from "./open-sqlite-store.ts";

/** SQLite as the suite drives it: a location is a directory. */
export const moduleUrl = import.meta.url;

export function newLocation(): Promise<string> {
  return mkdtemp(join(tmpdir(), "belay-store-"));
}

export function removeLocation(location: string): Promise<void> {
  return rm(location, { recursive: true, force: true });
}

export function open(location: string, options: OpenOptions): Promise<Store> {
  return openSqliteStore({ directory: location, ...options });
}
