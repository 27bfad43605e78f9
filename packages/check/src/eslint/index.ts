import { isAbsolute, relative, resolve } from "node:path";
import type { ESLint, Rule } from "eslint";
import manifest from "../../package.json" with { type: "json" };
import { CODES } from "../codes.ts";
import type { FindingCode } from "../report.ts";
import { findingsOf } from "./analysis-cache.ts";

/** The project: `settings.belay.directory`, else where ESLint runs. */
function projectOf({ cwd, settings }: Rule.RuleContext): string {
  const own: unknown = settings.belay;
  const directory = typeof own === "object" && own !== null && "directory" in own ? own.directory : undefined;
  return typeof directory === "string" ? resolve(cwd, directory) : cwd;
}

/** Code or prose of a message: braces are no placeholders. */
const MESSAGE_ID = "finding";

function ruleOf(code: FindingCode): Rule.RuleModule {
  const { title, severity } = CODES[code];
  return {
    meta: {
      type: "problem",
      docs: { description: title, recommended: severity === "error" },
      schema: [],
      messages: { [MESSAGE_ID]: "{{message}} {{fix}}" },
    },
    create: (context) => ({
      Program: () => {
        const directory = projectOf(context);
        const file = relative(directory, context.filename).replaceAll("\\", "/");
        if (file.startsWith("../") || isAbsolute(file)) return;
        for (const finding of findingsOf(directory, context.filename)) {
          if (finding.code !== code || finding.file !== file) continue;
          const loc = { line: finding.line, column: finding.column - 1 };
          context.report({ loc, messageId: MESSAGE_ID, data: { message: finding.message, fix: finding.fix } });
        }
      },
    }),
  };
}

// The keys of the table of codes.
const codes = Object.keys(CODES) as readonly FindingCode[];

/** The rules of the checker, one for each code: `belay/unguarded-elevation` and so on. */
export const plugin = {
  meta: { name: manifest.name, version: manifest.version },
  rules: Object.fromEntries(codes.map((code) => [code, ruleOf(code)])),
} as const satisfies ESLint.Plugin;

/** Every rule, with the severity that the command gives it. */
export const recommended = {
  name: "belay/recommended",
  plugins: { belay: plugin },
  rules: Object.fromEntries(
    codes.map((code) => [`belay/${code}`, CODES[code].severity === "error" ? ("error" as const) : ("warn" as const)]),
  ),
};
