import type { Log } from "./request-log.ts";

/** No log at all. */
export const silentLog: Log = { request: () => undefined, error: () => undefined, warn: () => undefined, info: () => undefined };
