import { type Comment, type Program, parseSync } from "oxc-parser";
import { createPlaces, type SourceFile } from "./source-file.ts";
import { frontmatterOf, type ScriptBlock, type Span, scriptBlocks, shownComponents, templateExpressions } from "./template.ts";

type Language = "js" | "jsx" | "ts" | "tsx";

interface Parsed {
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly dynamicImports: readonly string[];
  readonly error: SourceFile["error"];
}

function parse(code: string, lang: Language): Parsed {
  const result = parseSync(`code.${lang}`, code, { lang, preserveParens: false });
  const [first] = result.errors.filter(({ severity }) => severity === "Error");
  const error = first === undefined ? undefined : { message: first.message, start: first.labels[0]?.start ?? 0 };
  const dynamicImports = result.module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const [, source] = /^["'`]([^"'`$]+)["'`]$/.exec(code.slice(start, end)) ?? [];
    return source ?? [];
  });
  return { program: result.program, comments: result.comments, dynamicImports, error };
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  ts: "ts",
  mts: "ts",
  cts: "ts",
  tsx: "tsx",
  jsx: "jsx",
  js: "jsx",
  mjs: "jsx",
  cjs: "jsx",
};

/** The text with everything outside the spans blanked, so that offsets stay what they are. */
function only(text: string, spans: readonly Span[]): string {
  const blank = (part: string): string => part.replaceAll(/[^\n]/g, " ");
  let code = "";
  let at = 0;
  for (const { start, end } of spans) {
    code += blank(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return code + blank(text.slice(at));
}

/** An expression of a template as a statement of its own: `;[ ... ]`, which takes a spread as well. */
function asStatement(code: string, { start, end }: Span): string {
  const before = /\s/.test(code.charAt(start - 1)) ? ";" : code.charAt(start - 1);
  return `${code.slice(0, start - 1)}${before}[${code.slice(start + 1, end - 1)}]${code.slice(end)}`;
}

/** The code of an Astro file: frontmatter, then what its template evaluates. What of the template is no TypeScript is left out piece by piece. */
function parseAstro(text: string, frontmatter: Span | undefined, templateStart: number): Parsed {
  const head = frontmatter === undefined ? [] : [frontmatter];
  const expressions = templateExpressions(text, templateStart);
  const join = (spans: readonly Span[]): string => spans.reduce(asStatement, only(text, [...head, ...spans]));
  const whole = parse(join(expressions), "tsx");
  if (whole.error === undefined) return whole;
  const readable = expressions.filter((span) => parse(`[${text.slice(span.start + 1, span.end - 1)}]`, "tsx").error === undefined);
  const rest = parse(join(readable), "tsx");
  return rest.error === undefined ? rest : parse(only(text, head), "ts");
}

function clientScript(path: string, text: string, block: ScriptBlock): SourceFile {
  const id = `${path}#${block.start}`;
  const placeOf = createPlaces(path, text);
  const parsed = parse(only(text, [block]), "ts");
  return { id, path, text, ...parsed, isClientScript: true, scripts: [], components: [], templateStart: undefined, placeOf };
}

/** Whether a `<script>` holds code at all: not data, not a file of its own. */
function isCode({ attributes }: ScriptBlock): boolean {
  return !/\btype\s*=\s*["'](?:application\/(?:ld\+)?json|text\/(?:plain|template)|importmap|speculationrules)/.test(attributes);
}

/**
 * Parses a file of a project: TypeScript, JavaScript, or a page that mixes code and markup (`.astro`, `.vue`, `.svelte`).
 *
 * Shape: never throws; what cannot be parsed has `error` and whatever the parser recovered.
 */
export function parseFile(path: string, text: string): SourceFile {
  const extension = path.slice(path.lastIndexOf(".") + 1);
  const placeOf = createPlaces(path, text);
  const base = { id: path, path, text, placeOf, isClientScript: false };
  if (extension === "astro") {
    const frontmatter = frontmatterOf(text);
    const templateStart = frontmatter === undefined ? 0 : text.indexOf("---", frontmatter.end) + 3;
    const scripts = scriptBlocks(text, templateStart).filter(isCode);
    return {
      ...base,
      ...parseAstro(text, frontmatter, templateStart),
      scripts: scripts.map((block) => clientScript(path, text, block)),
      components: shownComponents(text, templateStart),
      templateStart,
    };
  }
  if (extension === "vue" || extension === "svelte") {
    return {
      ...base,
      ...parse(only(text, scriptBlocks(text, 0).filter(isCode)), "ts"),
      scripts: [],
      components: [],
      templateStart: undefined,
    };
  }
  const lang = LANGUAGES[extension] ?? "ts";
  return { ...base, ...parse(text, lang), scripts: [], components: [], templateStart: undefined };
}
