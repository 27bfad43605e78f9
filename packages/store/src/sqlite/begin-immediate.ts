import { setTimeout as wait } from "node:timers/promises";
import { StoreUnavailableError } from "../port/errors.ts";
import type { SqliteConnection } from "./connection.ts";

const PAUSE_MS_MAX = 50;

/** Begins a transaction that may write, waiting for other processes without holding up this one. Errors: `StoreUnavailableError` (busy). */
export async function beginImmediate(connection: SqliteConnection, busyMsMax: number): Promise<void> {
  const giveUpAt = performance.now() + busyMsMax;
  for (let pauseMs = 1; ; pauseMs = Math.min(pauseMs * 2, PAUSE_MS_MAX)) {
    try {
      connection.step("BEGIN IMMEDIATE");
      return;
    } catch (error) {
      if (!(error instanceof StoreUnavailableError && error.reason === "busy") || performance.now() > giveUpAt) {
        throw error;
      }
    }
    await wait(pauseMs);
  }
}
