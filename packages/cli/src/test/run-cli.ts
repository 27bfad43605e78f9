import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { EXIT } from "../command/exit-code.ts";

/** The checkout that the tests are in. */
export const ROOT = join(import.meta.dirname, "../../../..");

/** The launcher, as `npm start` runs it. */
export const LAUNCHER = join(ROOT, "packages/cli/bin/belay.mjs");

const WAIT_MS_MAX = 20_000;

/** How a command ended and all that it printed. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A command that runs. */
export interface Running {
  readonly pid: number;
  /** Resolves with the match once what was printed so far matches; rejects when the command ends without. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
  /** Sends a signal and waits for the end. */
  readonly stop: (signal: NodeJS.Signals) => Promise<Ended>;
}

export interface CliOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly nodeArguments?: readonly string[];
  readonly cwd?: string;
  /** The launcher of another checkout. */
  readonly launcher?: string;
}

/** A new directory that is removed after the test; the data directory of a test is one below it that does not exist yet. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "belay-cli-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

function environment(own: CliOptions["env"] = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith("BELAY_"));
  return { ...Object.fromEntries(inherited), NO_COLOR: "1", XDG_CACHE_HOME: join(ROOT, "node_modules/.cache"), ...own };
}

/** Starts a command of the real command line in a process of its own. It is killed after the test if it still runs. */
export function startCli(args: readonly string[], { env, nodeArguments = [], cwd = ROOT, launcher = LAUNCHER }: CliOptions = {}): Running {
  const child = spawn(process.execPath, [...nodeArguments, launcher, ...args], {
    cwd,
    env: environment(env),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const text = { out: "", err: "" };
  let onText: () => void = () => undefined;
  child.stdout.on("data", (chunk) => {
    text.out += String(chunk);
    onText();
  });
  child.stderr.on("data", (chunk) => {
    text.err += String(chunk);
    onText();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once("close", (code) => resolve({ code, ...text }));
  });
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const printed = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const fail = (why: string): void => reject(new Error(`${why}, and ${pattern} was not printed:\n${text.out}\n${text.err}`));
      const deadline = setTimeout(() => fail(`${WAIT_MS_MAX} ms went by`), WAIT_MS_MAX);
      onText = () => {
        const match = pattern.exec(text.out);
        if (match !== null) {
          clearTimeout(deadline);
          resolve(match);
        }
      };
      onText();
      void ended.then(() => {
        clearTimeout(deadline);
        fail("the command ended");
      });
    });
  return {
    pid: child.pid ?? 0,
    printed,
    ended,
    stop: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Runs a command to its end. */
export function runCli(args: readonly string[], options: CliOptions = {}): Promise<Ended> {
  return startCli(args, options).ended;
}

/** Runs a command that prints JSON. Throws what it said when it failed. */
export async function runJson(args: readonly string[], options: CliOptions = {}): Promise<unknown> {
  const { code, out, err } = await runCli([...args, "--json"], options);
  if (code !== 0) {
    throw new Error(`belay ${args.join(" ")} ended with ${code}: ${err}`);
  }
  return JSON.parse(out);
}

/** Starts a dev server on any free port; answers when it is ready. */
export async function startDev(data: string, options: CliOptions = {}): Promise<Running & { readonly origin: string }> {
  const running = startCli(["dev", "--port", "0", "--no-example", "--data", data], options);
  const [, origin = ""] = await running.printed(/ready at (http:\/\/\S+)/);
  return { ...running, origin };
}

function lineOf({ code, err }: Ended, expected: number): string {
  const lines = err.trimEnd().split("\n");
  if (code !== expected || lines.length !== 1) {
    throw new Error(`expected one line and exit code ${expected}, not ${lines.length} and ${code}:\n${err}`);
  }
  return lines[0] ?? "";
}

/** The one line that a command failed with. */
export function failureLine(ended: Ended): string {
  return lineOf(ended, EXIT.failed);
}

/** The one line that a command refused with how it was called. */
export function usageLine(ended: Ended): string {
  return lineOf(ended, EXIT.misused);
}
