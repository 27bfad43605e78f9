import { stripVTControlCharacters } from "node:util";
import { runCommand } from "citty";
import manifest from "../package.json" with { type: "json" };
import { type FoundCommand, findCommand } from "./command/find-command.ts";
import { rootCommand } from "./root-command.ts";

const HELP = new Set(["--help", "-h"]);
const VERSION = new Set(["--version", "-v", "version"]);

/** What stands before `--`; what comes after it belongs to another program. */
function ownArguments(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}

function find(words: readonly string[]): Promise<FoundCommand> {
  return findCommand({ command: rootCommand, path: "belay", rest: words });
}

/** Whether somebody asks for help: `--help` anywhere, or `belay help` before anything. */
function asksForHelp(own: readonly string[]): boolean {
  return own.some((argument) => HELP.has(argument)) || own[0] === "help";
}

async function printHelp(own: readonly string[]): Promise<void> {
  const { renderHelp } = await import("./command/help.ts");
  const words = own.filter((argument) => !HELP.has(argument));
  console.log(await renderHelp(await find(words[0] === "help" ? words.slice(1) : words), process.stdout.columns));
}

async function run(argv: readonly string[]): Promise<void> {
  try {
    await runCommand(rootCommand, { rawArgs: [...argv] });
  } catch (err) {
    if (!(err instanceof Error && err.name === "CLIError")) throw err;
    const { describeMisuse } = await import("./command/misuse.ts");
    throw await describeMisuse(await find(ownArguments(argv)), err);
  }
}

/**
 * Runs the command that the arguments name. A failure is one line on standard error and an exit code of `EXIT`; its stack is shown when BELAY_DEBUG is 1.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const own = ownArguments(argv);
  try {
    if (asksForHelp(own)) await printHelp(own);
    else if (argv.length === 1 && own.some((argument) => VERSION.has(argument))) console.log(manifest.version);
    else await run(argv);
  } catch (err) {
    // Loaded here only: it knows the errors of every room.
    const [{ describeFailure }, { exitCodeOf }] = await Promise.all([import("./command/failure.ts"), import("./command/exit-code.ts")]);
    console.error(`belay: ${stripVTControlCharacters(describeFailure(err))}`);
    if (process.env.BELAY_DEBUG === "1") {
      console.error(err);
    }
    process.exitCode = exitCodeOf(err);
  }
}
