import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Report, Request, Usage } from "./protocol.ts";

/** Programs that the bench runs beside itself. */
export type Program = "bare" | "bare-sign" | "belay" | "check" | "decide" | "oidc" | "password" | "seed" | "testkit";

/** Flags of the engine, as `npm start` and `npm run belay` have them. The other programs run as they come. */
const ENGINE_FLAGS: Readonly<Partial<Record<Program, readonly string[]>>> = { belay: ["--max-semi-space-size=8"] };

const STOP_MS_MAX = 5_000;

/** A program that runs and has said that it is ready. */
export interface Child<Facts> {
  readonly facts: Facts;
  readonly usage: () => Promise<Usage>;
  /** Lets it end; kills it when it does not. */
  readonly stop: () => Promise<void>;
}

/** The next report of a process. Rejects when it ends or fails first. */
function nextReport(child: ChildProcess, program: Program): Promise<Report> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`${program} ended with code ${code} before it answered`));
    child.once("exit", onExit);
    child.once("message", (report: Report) => {
      child.off("exit", onExit);
      if (report.kind === "failed") {
        reject(new Error(`${program}: ${report.message}`));
      } else {
        resolve(report);
      }
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) {
    return;
  }
  const exited = once(child, "exit");
  const killer = setTimeout(() => child.kill("SIGKILL"), STOP_MS_MAX);
  if (child.connected) {
    child.send({ kind: "stop" } satisfies Request);
  } else {
    child.kill();
  }
  await exited;
  clearTimeout(killer);
}

/**
 * Starts a program of `processes/` and waits until it is ready. `Facts` is what that program tells.
 *
 * Shape: its standard output goes nowhere, as that of a service goes to a collector; its errors are shown.
 */
export async function startChild<Facts>(
  program: Program,
  argument: unknown,
  environment: Readonly<Record<string, string>> = {},
): Promise<Child<Facts>> {
  const file = fileURLToPath(new URL(`./${program}.ts`, import.meta.url));
  const child = fork(file, [JSON.stringify(argument)], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: { ...process.env, ...environment },
    execArgv: [...(ENGINE_FLAGS[program] ?? [])],
  });
  const end = (): boolean => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  const ready = await nextReport(child, program);
  if (ready.kind !== "ready") {
    throw new Error(`${program} was not ready`);
  }
  return {
    // The program's own file says what it tells.
    facts: ready.facts as Facts,
    usage: async () => {
      const next = nextReport(child, program);
      child.send({ kind: "usage" } satisfies Request);
      const report = await next;
      if (report.kind !== "usage") {
        throw new Error(`${program} did not tell its usage`);
      }
      return report.usage;
    },
    stop: () => stop(child),
  };
}
