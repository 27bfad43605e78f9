import pino from "pino";
import type { Log, RequestLogEntry } from "./request-log.ts";

/** Lines that are held at most, in bytes, and for how long. */
const BUFFER_BYTES = 8_192;
const FLUSH_AFTER_MS = 50;

/** A line as the logger writes it. Its own way of doing so takes three times as long, and every call has one. */
function requestLine(entry: RequestLogEntry): string {
  return `{"level":${pino.levels.values.info}${pino.stdTimeFunctions.epochTime()},${JSON.stringify(entry).slice(1, -1)},"msg":"request"}\n`;
}

/**
 * Log of a running service: a JSON line for each entry, on standard output.
 *
 * Why lines of requests are held for a moment: a system call for each of them costs a tenth of a small read. Everything else is written at
 * once, with what was held before it, and so is what is left when the process exits; one that is killed loses at most the last moment.
 */
export function createJsonLog(level: string): Log {
  const destination = pino.destination({ fd: 1, sync: true, minLength: BUFFER_BYTES });
  const logger = pino({ level, base: null }, destination);
  const logsRequests = logger.isLevelEnabled("info");
  let held = "";
  let timer: NodeJS.Timeout | undefined;
  /** Gives the held lines to the logger's own buffer, before anything that comes after them. */
  const handOn = (): void => {
    destination.write(held);
    held = "";
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    handOn();
    // Written at once all the same. `flushSync` would sync the file as well, where the output goes to one, and hold up every call for it.
    destination.flush();
  };
  process.once("exit", () => {
    flush();
    destination.flushSync();
  });
  return {
    request: (entry) => {
      if (!logsRequests) {
        return;
      }
      held += requestLine(entry);
      if (held.length >= BUFFER_BYTES) {
        handOn();
      }
      timer ??= setTimeout(flush, FLUSH_AFTER_MS).unref();
    },
    error: (err, facts) => {
      handOn();
      logger.error({ err, ...facts }, "error");
      flush();
    },
    warn: (message) => {
      handOn();
      logger.warn(message);
      flush();
    },
    info: (message, facts = {}) => {
      handOn();
      logger.info(facts, message);
      flush();
    },
  };
}
