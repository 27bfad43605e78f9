import { type CheckResult, checkProject, formatPretty, formatSarif, permissionsOf } from "@belay/check";
import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { EXIT } from "../command/exit-code.ts";
import { describePermissions } from "./describe-permissions.ts";

const FORMATS = ["pretty", "json", "sarif"] as const;

function assertFormat(format: string): asserts format is (typeof FORMATS)[number] {
  if (!FORMATS.some((each) => each === format)) throw new UsageError(`There is no format "${format}". There are: ${FORMATS.join(", ")}.`);
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

/** `belay check [dir]`: what is wrong with a project's elevated calls. */
export const checkCommand = belayCommand({
  meta: {
    name: "check",
    description: "Read a project and say where elevated calls are exposed, unguarded, needless or misplaced",
  },
  verdict: { good: "nothing was found", bad: "something was found" },
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
    if (result.findings.length > 0) process.exitCode = EXIT.found;
  },
});
