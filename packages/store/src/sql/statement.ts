/** What a statement's parameters and the columns of its rows hold. */
export type SqlValue = string | number | null;

/** A piece of SQL with its parameters. A parameter stands as `?`; that character is never part of the SQL otherwise. */
export interface Fragment {
  readonly text: string;
  readonly parameters: readonly SqlValue[];
}

/** A whole statement. `row` is never set; it carries the type of the rows. */
export interface SqlStatement<Row = unknown> extends Fragment {
  readonly row?: Row;
}

/**
 * Builds SQL from a template: fragments are put in as they are, every other value becomes a parameter.
 *
 * Why: queries over documents differ with every filter, and building them here costs a twentieth of what a query builder costs.
 */
export function sql<Row = unknown>(strings: TemplateStringsArray, ...parts: readonly (Fragment | SqlValue)[]): SqlStatement<Row> {
  const parameters: SqlValue[] = [];
  const texts = textsOf(strings);
  let known = texts.first;
  parts.forEach((part, index) => {
    if (typeof part === "object" && part !== null) {
      parameters.push(...part.parameters);
      known = withFragment(texts, known, part.text, index);
    } else {
      parameters.push(part);
    }
  });
  known.text ??= textOf(strings, parts);
  return { text: known.text, parameters };
}

function textOf(strings: TemplateStringsArray, parts: readonly (Fragment | SqlValue)[]): string {
  let text = strings[0] ?? "";
  for (const [index, part] of parts.entries()) {
    text += (typeof part === "object" && part !== null ? part.text : "?") + (strings[index + 1] ?? "");
  }
  return text;
}

/** What a template has become with the fragments so far, and with those that may follow. */
interface KnownText {
  text: string | undefined;
  /** Where the last of the fragments stands: everything else is a parameter. */
  readonly index: number;
  /** Absent where it is not kept: what follows it would not be found again. */
  readonly following: Map<string, KnownText> | undefined;
}

/**
 * The texts of one template.
 *
 * Why they are kept: a text that is the same string as before is found at once among the prepared statements. One that is put together anew is laid out,
 * hashed and compared first, which took a fiftieth of a write.
 */
interface TemplateTexts {
  readonly first: KnownText;
  kept: number;
}

/** Bounds of what is kept of a template: what callers filter by has no end. */
const KEPT_MAX = 100;
const KEPT_LENGTH_MAX = 500;

const knownTexts = new WeakMap<TemplateStringsArray, TemplateTexts>();

function textsOf(strings: TemplateStringsArray): TemplateTexts {
  let texts = knownTexts.get(strings);
  if (texts === undefined) {
    texts = { first: { text: undefined, index: -1, following: new Map() }, kept: 0 };
    knownTexts.set(strings, texts);
  }
  return texts;
}

function withFragment(texts: TemplateTexts, before: KnownText, fragment: string, index: number): KnownText {
  const { following } = before;
  const known = following?.get(fragment);
  if (known?.index === index) {
    return known;
  }
  if (following === undefined || known !== undefined || texts.kept >= KEPT_MAX || fragment.length > KEPT_LENGTH_MAX) {
    return { text: undefined, index, following: undefined };
  }
  const made: KnownText = { text: undefined, index, following: new Map() };
  texts.kept += 1;
  following.set(fragment, made);
  return made;
}

/** SQL without parameters, out of names that come from a fixed list. Never give it a caller's text. */
export function raw(text: string): Fragment {
  return { text, parameters: [] };
}

/** The parts one after the other with `separator` between them. */
export function join(parts: readonly Fragment[], separator: string): Fragment {
  return { text: parts.map((part) => part.text).join(separator), parameters: parts.flatMap((part) => part.parameters) };
}

/** `?, ?, ?` with these values. */
export function list(values: readonly SqlValue[]): Fragment {
  return { text: values.map(() => "?").join(", "), parameters: values };
}

const listsOfRows = new Map<string, string>();

/** `(?, ?), (?, ?)` with the values of some rows, all of the same number of columns; for `VALUES`. */
export function rowsOf(rows: readonly (readonly SqlValue[])[]): Fragment {
  const columns = rows[0]?.length ?? 0;
  const key = `${rows.length} ${columns}`;
  let text = listsOfRows.get(key);
  if (text === undefined) {
    const row = `(${Array(columns).fill("?").join(", ")})`;
    text = Array(rows.length).fill(row).join(", ");
    listsOfRows.set(key, text);
  }
  return { text, parameters: rows.flat() };
}

/**
 * The parts bracketed in pairs, so that the expression is as deep as the logarithm of their number.
 *
 * Why: databases bound the depth of an expression (SQLite: 1000), and a chain of a thousand conditions is as deep as it is long.
 */
export function balanced(parts: readonly Fragment[], operator: "AND" | "OR"): Fragment {
  const [first, second] = parts;
  if (first === undefined) {
    return raw(operator === "AND" ? "1 = 1" : "1 = 0");
  }
  if (second === undefined) {
    return first;
  }
  const middle = parts.length >> 1;
  return sql`(${balanced(parts.slice(0, middle), operator)} ${raw(operator)} ${balanced(parts.slice(middle), operator)})`;
}
