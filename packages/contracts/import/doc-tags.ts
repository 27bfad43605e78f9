import { ImportError } from "./import-error.ts";

/** Tags that carry a fact for the contracts. */
const KNOWN_TAGS: ReadonlySet<string> = new Set([
  "applicableIdentity",
  "decimalValue",
  "deprecated",
  "documentationMaturity",
  "eventType",
  "format",
  "fqn",
  "hidden",
  "immutable",
  "internal",
  "max",
  "maxLength",
  "maxSize",
  "min",
  "minLength",
  "minSize",
  "permissionId",
  "readonly",
  "requiredField",
  "slug",
  "webhook",
]);

/** Tags that the contracts have no use for. */
const IGNORED_TAGS: ReadonlySet<string> = new Set([
  "docsIgnore",
  "enumType",
  "oneof",
  "param",
  "permissionScope",
  "permissionScopeId",
  "public",
  "replacedBy",
  "returns",
  "serviceIdentifier",
  "targetRemovalDate",
]);

/** The values of each tag, in order. */
export type DocTags = ReadonlyMap<string, readonly string[]>;

/** Reads the tags of a documentation comment; prose is dropped. Errors: ImportError for a tag that is not known. */
export function parseDocTags(comment: string): DocTags {
  const tags = new Map<string, string[]>();
  for (const line of comment.split("\n")) {
    const match = /^[\s*]*@([A-Za-z]+):?(?:\s+(.*?))?[\s*]*$/.exec(line);
    const name = match?.[1];
    if (name === undefined || IGNORED_TAGS.has(name)) continue;
    if (!KNOWN_TAGS.has(name)) throw new ImportError(`unknown tag @${name}`);
    tags.set(name, [...(tags.get(name) ?? []), match?.[2] ?? ""]);
  }
  return tags;
}

/** The only value of a tag that stands at most once. Errors: ImportError when it stands twice with different values. */
export function singleTag(tags: DocTags, name: string): string | undefined {
  const values = new Set(tags.get(name) ?? []);
  if (values.size > 1) throw new ImportError(`@${name} stands more than once: ${[...values].join(", ")}`);
  return [...values][0];
}
