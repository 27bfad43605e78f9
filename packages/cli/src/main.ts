import { stripVTControlCharacters } from "node:util";
import { runCommand, runMain } from "citty";
import { rootCommand } from "./root-command.ts";

const HELP = new Set(["--help", "-h"]);
const VERSION = new Set(["--version", "-v"]);

/** What stands before `--`; what comes after it belongs to another program. */
function ownArguments(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf("--");
  return end === -1 ? argv : argv.slice(0, end);
}

/**
 * Runs the command that the arguments name. A failure is one line on standard error and exit code 1; its stack is shown when BELAY_DEBUG is 1.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const own = ownArguments(argv);
  if (own.some((argument) => HELP.has(argument)) || (argv.length === 1 && own.some((argument) => VERSION.has(argument)))) {
    await runMain(rootCommand, { rawArgs: [...own] });
    return;
  }
  try {
    await runCommand(rootCommand, { rawArgs: [...argv] });
  } catch (err) {
    // Loaded here only: it knows the errors of every room.
    const { describeFailure } = await import("./command/failure.ts");
    console.error(`belay: ${stripVTControlCharacters(describeFailure(err))}`);
    if (process.env.BELAY_DEBUG === "1") {
      console.error(err);
    }
    process.exitCode = 1;
  }
}
