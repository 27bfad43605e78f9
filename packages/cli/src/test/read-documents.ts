import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** What people read in a clone. Projects of the checker's corpus are none of it. */
const PATTERNS = ["*.md", "docs/**/*.md", "packages/*/*.md", "packages/check/corpus/README.md", "examples/*/README.md"];

/** A page of Markdown: its path below the root, and its text. */
export interface Document {
  readonly path: string;
  readonly text: string;
}

/** A link out of a page to a file beside it, as far as it names one, and to a heading. */
export interface FileLink {
  readonly path: string;
  readonly anchor: string | undefined;
}

const FENCE = /^```(\w*)[^\n]*\n(.*?)^```/gms;

export function readDocuments(root: string): readonly Document[] {
  const paths = globSync(PATTERNS, { cwd: root, exclude: (path) => path.includes("node_modules") });
  return paths.toSorted().map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** A page without its blocks of code. */
export function proseOf({ text }: Document): string {
  return text.replaceAll(FENCE, "");
}

/** The lines of a page's blocks for a shell, with those that a backslash goes on put together. */
export function shellLines({ text }: Document): readonly string[] {
  return [...text.matchAll(FENCE)]
    .filter(([, language]) => language === "sh")
    .flatMap(([, , block = ""]) => block.replaceAll(/\\\n\s*/g, "").split("\n"))
    .filter((line) => line.trim() !== "");
}

/** Text between backquotes. */
export function codeSpans(document: Document): readonly string[] {
  return [...proseOf(document).matchAll(/`([^`\n]+)`/g)].map(([, span = ""]) => span);
}

/** Links to files of the clone; addresses elsewhere are left out. */
export function fileLinks(document: Document): readonly FileLink[] {
  return [...proseOf(document).matchAll(/\]\(([^()\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [path = "", anchor] = target.split("#");
      return { path: path === "" ? document.path : join(dirname(document.path), path), anchor };
    });
}

/** The names of a page's headings in addresses, as they are made of their words where Markdown is shown. */
export function anchorsOf(document: Document): readonly string[] {
  return [...proseOf(document).matchAll(/^#+ +(.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replaceAll(/\s/g, "-"),
  );
}
