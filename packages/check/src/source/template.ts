import type { ShownComponent } from "./source-file.ts";

/** A part of a file: from `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A `<script>` with its attributes as they stand. */
export interface ScriptBlock extends Span {
  readonly attributes: string;
}

const SCRIPT = /<script\b((?:"[^"]*"|'[^']*'|\{[^}]*\}|[^>"'{])*)>([\s\S]*?)<\/script>/g;
const COMPONENT = /<([A-Z][\w.]*)((?:"[^"]*"|'[^']*'|`[^`]*`|=>|[^>"'`])*)>/g;

/** The scripts of a page. */
export function scriptBlocks(text: string, from: number): readonly ScriptBlock[] {
  const blocks: ScriptBlock[] = [];
  for (const match of text.slice(from).matchAll(SCRIPT)) {
    const [whole, attributes = "", content = ""] = match;
    const start = from + match.index + whole.length - content.length - "</script>".length;
    blocks.push({ attributes, start, end: start + content.length });
  }
  return blocks;
}

/** The components that a template shows, and which of them browsers get. */
export function shownComponents(text: string, from: number): readonly ShownComponent[] {
  return [...text.slice(from).matchAll(COMPONENT)].map(({ 0: whole, 1: name = "", 2: attributes = "", index }) => ({
    name,
    isClient: /\sclient:\w+/.test(attributes),
    start: from + index + 1,
    end: from + index + whole.length,
  }));
}

/** The frontmatter of an Astro file; undefined where there is none. */
export function frontmatterOf(text: string): Span | undefined {
  const open = /^\s*---[^\S\n]*\n?/.exec(text);
  if (open === null) return undefined;
  const start = open[0].length;
  const close = /^[^\S\n]*---/m.exec(text.slice(start));
  return close === null ? undefined : { start, end: start + close.index };
}

/** Where a quoted text, a template literal or a comment that begins at `at` ends; `at` when none begins there. */
function skipQuoted(text: string, at: number): number {
  const first = text.charAt(at);
  if (first === '"' || first === "'" || first === "`") {
    let end = at + 1;
    while (end < text.length && text.charAt(end) !== first) end += text.charAt(end) === "\\" ? 2 : 1;
    return end + 1;
  }
  if (text.startsWith("/*", at)) {
    const end = text.indexOf("*/", at + 2);
    return end === -1 ? text.length : end + 2;
  }
  return at;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  let at = open;
  while (at < text.length) {
    // Apostrophes of prose in nested markup are no quotes: only those after a character that code has before one are.
    const isProse =
      text.charAt(at) === "'" && /[\w\s>]/.test(text.charAt(at - 1)) && !/(?:[=(,:?[{&|+]|return)\s*$/.test(text.slice(at - 12, at));
    const next = isProse ? at : skipQuoted(text, at);
    if (next > at) {
      at = next;
      continue;
    }
    const character = text.charAt(at);
    if (character === "{") depth += 1;
    if (character === "}") {
      depth -= 1;
      if (depth === 0) return at;
    }
    at += 1;
  }
  return -1;
}

/** The outermost `{...}` of a template, braces included; what stands in scripts and styles is left out. */
export function templateExpressions(text: string, from: number): readonly Span[] {
  const hidden = [...text.slice(from).matchAll(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g)].map(({ index, 0: whole }) => ({
    // The opening tag stays: its attributes hold expressions.
    start: from + index + (whole.startsWith("<!--") ? 0 : whole.indexOf(">") + 1),
    end: from + index + whole.length,
  }));
  const found: Span[] = [];
  let at = text.indexOf("{", from);
  while (at !== -1) {
    const skipped = hidden.find(({ start, end }) => at >= start && at < end);
    const close = skipped === undefined ? closingBrace(text, at) : -1;
    if (close !== -1) found.push({ start: at, end: close + 1 });
    at = text.indexOf("{", skipped?.end ?? (close === -1 ? at + 1 : close + 1));
  }
  return found;
}
