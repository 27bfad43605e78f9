import { parseArgs } from "node:util";
import type { Target } from "./sync.ts";

/** Options that cannot be used; `message` says what to do. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const USAGE = `Usage: node src/main.ts <catalogue.csv> [--dry-run] [--journal <file>] [--json]
       node src/main.ts --permissions [--dry-run]

Settings: BELAY_ORIGIN, BELAY_SITE_ID, BELAY_API_KEY.
Exit codes: 0 done, 1 some lines failed, 2 the file or the options cannot be used, 3 the key may not, 4 ended early: run it again.`;

export type Options =
  | { readonly kind: "permissions"; readonly dryRun: boolean }
  | { readonly kind: "help" }
  | {
      readonly kind: "sync";
      readonly file: string;
      readonly journal: string;
      readonly dryRun: boolean;
      readonly json: boolean;
      readonly target: Target;
    };

/** Reads the command line and the settings. Errors: UsageError. */
export function parseOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Options {
  const { values, positionals } = parse(args);
  const dryRun = values["dry-run"] === true;
  if (values.help === true) return { kind: "help" };
  if (values.permissions === true) return { kind: "permissions", dryRun };
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError(`One file, please.\n\n${USAGE}`);
  const setting = (name: string): string => {
    const value = env[name]?.trim();
    if (value) return value;
    throw new UsageError(`${name} is not set. The README says how to make a key; "belay env" prints the settings of a dev site.`);
  };
  const target = { origin: setting("BELAY_ORIGIN"), siteId: setting("BELAY_SITE_ID"), apiKey: setting("BELAY_API_KEY") };
  return { kind: "sync", file, journal: values.journal ?? `${file}.sync`, dryRun, json: values.json === true, target };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean" },
        journal: { type: "string" },
        json: { type: "boolean" },
        permissions: { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n\n${USAGE}`, { cause });
  }
}
