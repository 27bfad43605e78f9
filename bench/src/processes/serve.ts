import type { Report, Request } from "./protocol.ts";

/** A program that the bench runs beside itself: what it tells when it is ready, and how it ends. */
export interface Served {
  readonly facts: unknown;
  /** Does what is put off, so that it counts to the round that caused it. */
  readonly settle?: () => Promise<void>;
  readonly close: () => Promise<void>;
}

function report(message: Report): void {
  process.send?.(message);
}

/** The one argument of the process: JSON that the bench wrote. */
function readArgument<T>(): T {
  // The bench and its processes are one program; the types of both ends stand in the file that is started.
  return JSON.parse(process.argv[2] ?? "{}") as T;
}

/**
 * Runs a program as a process of the bench: answers what it is asked over IPC, and ends when the bench does, whatever way it does.
 */
export async function serve<T>(start: (argument: T) => Promise<Served>): Promise<void> {
  try {
    const served = await start(readArgument<T>());
    const stop = async (): Promise<void> => {
      await served.close();
      process.exit(0);
    };
    process.on("disconnect", () => void stop());
    const tellUsage = async (): Promise<void> => {
      await served.settle?.();
      const { user, system } = process.cpuUsage();
      report({ kind: "usage", usage: { cpuMicroseconds: user + system, residentBytes: process.memoryUsage.rss() } });
    };
    process.on("message", (request: Request) => void (request.kind === "stop" ? stop() : tellUsage()));
    report({ kind: "ready", facts: served.facts });
  } catch (err) {
    report({ kind: "failed", message: err instanceof Error ? (err.stack ?? err.message) : String(err) });
    process.exitCode = 1;
    process.disconnect?.();
  }
}
