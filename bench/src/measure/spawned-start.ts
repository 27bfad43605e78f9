import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

const START_MS_MAX = 20_000;
const STOP_MS_MAX = 3_000;

async function originOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null) {
    throw new Error("the process has no output to read");
  }
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (origin !== undefined) {
      return origin;
    }
  }
  throw new Error("the process ended before it said where it listens");
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const exited = once(child, "exit");
    const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS_MAX);
    child.kill("SIGTERM");
    await exited;
    clearTimeout(killer);
  }
}

/** Milliseconds from the start of a Node process, which prints where it listens, to its first answer at `path`. */
export async function measureStart(args: readonly string[], path: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const startedMs = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, ...environment } });
  const killer = setTimeout(() => child.kill("SIGKILL"), START_MS_MAX);
  try {
    const answer = await fetch(`${await originOf(child)}${path}`, { signal: AbortSignal.timeout(START_MS_MAX) });
    await answer.arrayBuffer();
    if (answer.status !== 200) {
      throw new Error(`${path} answered ${answer.status}`);
    }
    return performance.now() - startedMs;
  } finally {
    clearTimeout(killer);
    await end(child);
  }
}
