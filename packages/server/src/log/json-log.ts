import pino from "pino";
import type { Log } from "./request-log.ts";

/** Log of a running service: a JSON line for each entry, on standard output. */
export function createJsonLog(level: string): Log {
  const logger = pino({ level, base: null });
  return {
    request: (entry) => logger.info(entry, "request"),
    error: (err, facts) => logger.error({ err, ...facts }, "error"),
    info: (message, facts = {}) => logger.info(facts, message),
  };
}
