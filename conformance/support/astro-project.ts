import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { stripVTControlCharacters } from "node:util";
import type { TestClient, TestServer } from "@belay/testkit";

const ASTRO = join(createRequire(import.meta.url).resolve("astro/package.json"), "../bin/astro.mjs");
const ADDRESS = /https?:\/\/(?:localhost|127\.0\.0\.1):\d+/;
const START_MS_MAX = 40_000;

type Settings = Readonly<Record<string, string>>;

/** An Astro project that runs in a process of its own. */
export interface RunningSite extends AsyncDisposable {
  readonly origin: string;
  /** What the process wrote so far. */
  readonly lines: readonly string[];
}

/** The settings of a project that is the given app. */
export function settingsOf({ origin }: TestServer, { clientId, clientSecret, instanceId }: TestClient): Settings {
  return { BELAY_ORIGIN: origin, BELAY_CLIENT_ID: clientId, BELAY_CLIENT_SECRET: clientSecret, BELAY_INSTANCE_ID: instanceId };
}

/** The machine's environment without settings of another project. */
function environment(settings: Settings): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(BELAY|WIX)_|^(NODE_ENV|VITEST.*|DEV|PROD|MODE)$/.test(name));
  return { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: "1", ...settings };
}

function runNode(args: readonly string[], cwd: string, settings: Settings): ChildProcess {
  return spawn(process.execPath, args, { cwd, env: environment(settings), stdio: ["ignore", "pipe", "pipe"] });
}

function collectLines(child: ChildProcess, onLine: (line: string) => void): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) {
      createInterface(stream).on("line", (line) => onLine(stripVTControlCharacters(line)));
    }
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await gone;
  }
}

async function running(child: ChildProcess): Promise<RunningSite> {
  const lines: string[] = [];
  const origin = await new Promise<string>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${lines.join("\n")}`));
    const timer = setTimeout(() => fail("the site did not start in time"), START_MS_MAX);
    collectLines(child, (line) => {
      lines.push(line);
      const address = ADDRESS.exec(line)?.[0];
      if (address !== undefined) {
        clearTimeout(timer);
        resolve(address);
      }
    });
    child.once("exit", (code) => fail(`the site ended with ${code}`));
  }).catch(async (error: unknown) => {
    await stop(child);
    throw error;
  });
  return { origin, lines, [Symbol.asyncDispose]: () => stop(child) };
}

/** Builds a project into `dist/<name>` of its own folder, where it finds its packages. Gives the folder of the build. */
export async function buildProject(root: string, name: string): Promise<string> {
  const directory = join(root, "dist", name);
  await rm(directory, { recursive: true, force: true });
  const child = runNode([ASTRO, "build", "--outDir", join("dist", name)], root, {});
  const lines: string[] = [];
  collectLines(child, (line) => lines.push(line));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) {
    throw new Error(`astro build ended with ${code}\n${lines.join("\n")}`);
  }
  return directory;
}

/** Starts a build on a free port. */
export function startBuild(directory: string, settings: Settings): Promise<RunningSite> {
  return running(runNode([join(directory, "server/entry.mjs")], directory, { HOST: "127.0.0.1", PORT: "0", ...settings }));
}

/** Starts a project's development server on a free port. */
export function startDev(root: string, settings: Settings): Promise<RunningSite> {
  return running(runNode([ASTRO, "dev", "--port", "0", "--host", "127.0.0.1"], root, settings));
}
