import { ContractError } from "../contract-error.ts";
import type { AccessEntry } from "../types.ts";

/** The content of one file of the access table. */
export interface AccessTable {
  readonly $schema: string;
  readonly methods: Readonly<Record<string, AccessEntry>>;
}

const OPEN_TO: ReadonlySet<unknown> = new Set(["allow", "own", "deny"]);
const SUBJECTS: ReadonlySet<unknown> = new Set(["VISITOR", "MEMBER", "USER", "APP", "API_KEY"]);

const CHECKS: Readonly<Record<keyof AccessEntry, (value: unknown) => boolean>> = {
  visitor: (value) => OPEN_TO.has(value),
  member: (value) => OPEN_TO.has(value),
  requires: isTextList,
  extras: isTextList,
  never: (value) => Array.isArray(value) && value.length > 0 && value.every((subject) => SUBJECTS.has(subject)),
  open: isText,
  public: isText,
};

/** Checks the shape of an access file. Errors: ContractError naming the method and the key that it does not know. */
export function assertAccessTable(module: string, table: unknown): asserts table is AccessTable {
  if (!isRecord(table) || !isRecord(table.methods)) throw new ContractError(`${module}: not an access table`);
  for (const [name, entry] of Object.entries(table.methods)) {
    if (!isRecord(entry)) throw new ContractError(`${module} ${name}: not an access entry`);
    for (const [key, value] of Object.entries(entry)) {
      const check = Object.hasOwn(CHECKS, key) ? CHECKS[key as keyof AccessEntry] : undefined; // The key was just found among the checks.
      if (check === undefined || !check(value)) throw new ContractError(`${module} ${name}: bad ${key}`);
    }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.trim() !== "";
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}
