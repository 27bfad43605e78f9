import { parseArgs } from "node:util";
import { defineCommand } from "citty";
import { CliError, UsageError } from "../command/cli-error.ts";
import type { CommandFacts } from "../command/find-command.ts";
import { DEV_DATA_ARGUMENT, devDirectories } from "../installation/data-directory.ts";
import { findDevServer } from "../installation/dev-state.ts";
import { type ProjectRun, runProject } from "./run-project.ts";

const COMMAND_USAGE = "-- <command> [arguments]";
const USAGE = `belay run [--origin <url>] [--data <dir>] [--tls] [--allow-host <host>] ${COMMAND_USAGE}`;
const META: CommandFacts = {
  name: "run",
  description: "Start a command of an official project so that it reaches the local Belay",
  usage: COMMAND_USAGE,
};

/** What stands before `--` and the command after it. */
interface RunArguments {
  readonly origin: string | undefined;
  readonly data: string | undefined;
  readonly tls: boolean;
  readonly allowHosts: readonly string[];
  readonly command: readonly [string, ...string[]];
}

function parseOwn(own: readonly string[]): Omit<RunArguments, "command"> {
  try {
    const { values } = parseArgs({
      args: [...own],
      strict: true,
      options: {
        origin: { type: "string" },
        data: { type: "string" },
        tls: { type: "boolean", default: false },
        "allow-host": { type: "string", multiple: true, default: [] },
      },
    });
    const allowHosts = values["allow-host"].flatMap((hosts) => hosts.split(",")).map((host) => host.trim());
    if (values.origin !== undefined && !URL.canParse(values.origin)) {
      throw new Error(`--origin takes an address like http://127.0.0.1:4000; "${values.origin}" is none.`);
    }
    return { origin: values.origin, data: values.data, tls: values.tls, allowHosts: allowHosts.filter((host) => host !== "") };
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL") {
      throw new UsageError(`What is to run stands after --. Usage: ${USAGE}`, { cause });
    }
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)} Usage: ${USAGE}`, { cause });
  }
}

/**
 * Reads the arguments of `belay run`. `--allow-host` may be there several times, or have commas between its hosts.
 *
 * Errors: UsageError for an option that there is not, and when no command follows `--`.
 */
export function parseRunArguments(rawArgs: readonly string[]): RunArguments {
  const end = rawArgs.indexOf("--");
  const own = parseOwn(end === -1 ? rawArgs : rawArgs.slice(0, end));
  const [file, ...args] = end === -1 ? [] : rawArgs.slice(end + 1);
  if (file === undefined) {
    throw new UsageError(`What is to run? Usage: ${USAGE}`);
  }
  return { ...own, command: [file, ...args] };
}

/** The dev site's settings by the names that official projects read. Belay's API keys are not among them: such projects have no use for one. */
async function siteEnvironment(directory: string, origin: string): Promise<Readonly<Record<string, string>>> {
  // Loaded here only: with --origin no store is opened.
  const [{ openDevStore }, { devSettings }] = await Promise.all([import("../dev/open-dev-store.ts"), import("../env/dev-settings.ts")]);
  const installation = await openDevStore(directory);
  try {
    const settings = Object.entries(await devSettings(installation, origin));
    return Object.fromEntries(settings.filter(([name]) => name === "BELAY_ORIGIN" || name.startsWith("WIX_CLIENT_")));
  } finally {
    await installation.store.close();
  }
}

/** Where the project's calls go, and the settings of the dev site when that is where. Errors: CliError when nothing runs. */
async function findServer(args: RunArguments): Promise<Pick<ProjectRun, "origin" | "siteEnvironment">> {
  const directories = devDirectories(args.data);
  for (const directory of directories) {
    const dev = await findDevServer(directory);
    if (dev !== undefined && (args.origin === undefined || new URL(args.origin).origin === dev.origin)) {
      return { origin: dev.origin, siteEnvironment: await siteEnvironment(directory, dev.origin) };
    }
  }
  if (args.origin === undefined) {
    throw new CliError(
      `No dev server runs on ${directories.join(" or ")}. Start one with "npm start" (belay dev), or name a Belay with --origin.`,
    );
  }
  return { origin: new URL(args.origin).origin, siteEnvironment: {} };
}

/** `belay run`: starts a project's own command against a Belay server, with the project as it is. */
export const runCommand = defineCommand({
  meta: META,
  args: {
    origin: { type: "string", valueHint: "url", description: "The Belay server; else the dev server of the data directory" },
    data: DEV_DATA_ARGUMENT,
    tls: { type: "boolean", description: "Also reach clients that do not use the global fetch, with TLS on the loopback" },
    "allow-host": { type: "string", valueHint: "host", description: "Let calls to this host through; may be given several times" },
  },
  run: async ({ rawArgs }) => {
    const args = parseRunArguments(rawArgs);
    const { allowHosts, command, tls } = args;
    const onFailure = (line: string): void => console.error(line);
    const server = await findServer(args);
    process.exitCode = await runProject({ ...server, allowHosts, command, tls, env: process.env, nowMs: Date.now(), onFailure });
  },
});
