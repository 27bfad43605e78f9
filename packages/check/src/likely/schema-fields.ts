import type { Unit } from "../project/read-project.ts";
import { tellsCaller, throwsUnlessAllowed } from "../values/names.ts";

/** A field that a schema of GraphQL answers with, as its text declares it. */
export interface SchemaField {
  /** The file that holds the schema. */
  readonly path: string;
  /** A directive behind it names whom it is for. */
  readonly isGuarded: boolean;
}

const ROOTS = /\b(?:extend\s+)?type\s+(?:Query|Mutation|Subscription)\b[^{]*\{([^}]*)\}/g;
const FIELD = /^\s*(\w+)\s*(?:\([^)]*\))?\s*:\s*[\w[\]!]+(.*)$/gm;

function isGuard(directives: string): boolean {
  return [...directives.matchAll(/@(\w+)/g)].some(
    ([, name = ""]) => !/^(?:skip|public)/i.test(name) && (tellsCaller(name) || throwsUnlessAllowed(name)),
  );
}

/** The fields of `Query`, `Mutation` and `Subscription` in the texts of a project: functions of these names may answer for them. */
export function schemaFields(units: readonly Unit[]): ReadonlyMap<string, SchemaField> {
  const found = new Map<string, SchemaField>();
  for (const { text, path } of units) {
    if (!/\btype\s+(?:Query|Mutation|Subscription)\b/.test(text)) continue;
    for (const [, block = ""] of text.matchAll(ROOTS))
      for (const [, name = "", directives = ""] of block.matchAll(FIELD)) found.set(name, { path, isGuarded: isGuard(directives) });
  }
  return found;
}
