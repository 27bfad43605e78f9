import pino from "pino";
import type { Log } from "./request-log.ts";

/** Lines that are held at most, in bytes, and for how long. */
const BUFFER_BYTES = 8_192;
const FLUSH_AFTER_MS = 50;

/**
 * Log of a running service: a JSON line for each entry, on standard output.
 *
 * Why lines of requests are held for a moment: a system call for each of them costs a tenth of a small read. Everything else is written at
 * once, with what was held before it, and so is what is left when the process exits; one that is killed loses at most the last moment.
 */
export function createJsonLog(level: string): Log {
  const destination = pino.destination({ fd: 1, sync: true, minLength: BUFFER_BYTES });
  const logger = pino({ level, base: null }, destination);
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    destination.flushSync();
  };
  process.once("exit", flush);
  return {
    request: (entry) => {
      logger.info(entry, "request");
      timer ??= setTimeout(flush, FLUSH_AFTER_MS).unref();
    },
    error: (err, facts) => {
      logger.error({ err, ...facts }, "error");
      flush();
    },
    info: (message, facts = {}) => {
      logger.info(facts, message);
      flush();
    },
  };
}
