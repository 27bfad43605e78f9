import { stripVTControlCharacters } from "node:util";
import { type CheckResult, checkProject, formatPretty, formatSarif, permissionsOf } from "@belay/check";
import { belayCommand } from "../command/belay-command.ts";
import { CliError } from "../command/cli-error.ts";
import { describeFailure } from "../command/failure.ts";
import { describePermissions } from "./describe-permissions.ts";

const FORMATS = ["pretty", "json", "sarif"] as const;

/** Exit codes: what a build server asks for. */
const FOUND = 1;
const COULD_NOT_RUN = 2;

function assertFormat(format: string): asserts format is (typeof FORMATS)[number] {
  if (!FORMATS.some((each) => each === format)) throw new CliError(`There is no format "${format}". There are: ${FORMATS.join(", ")}.`);
}

function isColoured(): boolean {
  return process.stdout.isTTY === true && !process.env.NO_COLOR;
}

function print(result: CheckResult, format: (typeof FORMATS)[number]): void {
  switch (format) {
    case "pretty":
      console.log(formatPretty(result, { isColoured: isColoured() }));
      return;
    case "json":
      console.log(JSON.stringify(result, null, 2));
      return;
    case "sarif":
      console.log(JSON.stringify(formatSarif(result), null, 2));
  }
}

function printPermissions({ calls }: CheckResult, isJson: boolean): void {
  const permissions = permissionsOf(calls);
  console.log(isJson ? JSON.stringify(permissions, null, 2) : describePermissions(permissions).join("\n"));
}

const command = belayCommand({
  meta: { name: "check", description: "Read a project and say where elevated calls are exposed, unguarded, needless or misplaced" },
  args: {
    format: { type: "string", default: "pretty", valueHint: FORMATS.join("|"), description: "How findings are printed" },
    json: { type: "boolean", description: "The same as --format json" },
    permissions: { type: "boolean", description: "Print the smallest set of permissions that each app and key of the project needs" },
    exclude: { type: "string", valueHint: "globs", description: "Files to leave out, with commas between them" },
    dir: { type: "positional", required: false, description: "The project; else the current directory" },
  },
  run: async ({ format, json, permissions, exclude, dir }) => {
    const wanted = json === true ? "json" : format;
    assertFormat(wanted);
    const globs = exclude === undefined || exclude === "" ? [] : exclude.split(",").map((glob) => glob.trim());
    const result = checkProject(dir ?? ".", { exclude: globs });
    if (permissions === true) {
      printPermissions(result, wanted === "json");
      return;
    }
    print(result, wanted);
    if (result.findings.length > 0) process.exitCode = FOUND;
  },
});

/** `belay check [dir]`: exit code 0 without findings, 1 with some, 2 when the project could not be checked. */
export const checkCommand: typeof command = {
  ...command,
  run: async (context) => {
    try {
      await command.run?.(context);
    } catch (err) {
      console.error(`belay: ${stripVTControlCharacters(describeFailure(err))}`);
      process.exitCode = COULD_NOT_RUN;
    }
  },
};
