import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { StoreAdapter } from "./adapter.ts";

/** What another process does with the store of a location. */
export type ChildTask = "writes" | "key";

/** A process that has the same store open, and says what was acknowledged to it, a line each. */
export interface ChildProcess {
  readonly lines: AsyncIterable<string>;
  /** Ends it at once, as a crash would: SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Resolves with its exit code. */
  readonly exited: Promise<number | null>;
}

/** Starts a process on the store of `location`. */
export function startChild(adapter: StoreAdapter, location: string, task: ChildTask): ChildProcess {
  const script = fileURLToPath(new URL("./child-writer.ts", import.meta.url));
  const child = spawn(process.execPath, [script, adapter.moduleUrl, location, task], { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit").then(() => child.exitCode);
  return {
    lines: createInterface({ input: child.stdout }),
    exited,
    kill: async () => {
      child.kill("SIGKILL");
      await exited;
    },
  };
}
