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
  let text = strings[0] ?? "";
  const parameters: SqlValue[] = [];
  parts.forEach((part, index) => {
    if (typeof part === "object" && part !== null) {
      text += part.text;
      parameters.push(...part.parameters);
    } else {
      text += "?";
      parameters.push(part);
    }
    text += strings[index + 1] ?? "";
  });
  return { text, parameters };
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
