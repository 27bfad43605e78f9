import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { credentialChecksum } from "@belay/contracts";

/** What a fixture says that the checker should say. */
export interface Label {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  /** A miss fails the run; else it only counts. */
  readonly mustFind: boolean;
}

/** One small project of the corpus. */
export interface Fixture {
  /** Its file, without the ending: `routes/unguarded-get`. */
  readonly name: string;
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly labels: readonly Label[];
}

const FENCE = /^(`{3,})\w*[^\S\n]+(\S+)[^\S\n]*\n([\s\S]*?)^\1[^\S\n]*$/gm;
const MARK = /[^\S\n]*(?:\/\/|#|\{?\/\*|<!--)[^\S\n]*expect(\?)?[^\S\n]+([\w\-, ]+?)[^\S\n]*(?:\*\/\}?|-->)?[^\S\n]*$/;
const LOOKUP_AND_SECRET = "0Corpus0Corpus000_" + "NotASecretThatAnybodyCanUseAnywhere00000000";

/** A text of the credential form with the right checksum. It stands in no file, so that no scanner finds it there. */
function credential(kind: string): string {
  const body = `bly_${kind}_${LOOKUP_AND_SECRET}`;
  return body + credentialChecksum(body, crc32);
}

function readFile(path: string, text: string): { readonly text: string; readonly labels: readonly Label[] } {
  const labels: Label[] = [];
  const lines = text.split("\n").map((line, index) => {
    const mark = MARK.exec(line);
    if (mark === null) return line;
    for (const code of (mark[2] ?? "").split(","))
      labels.push({ code: code.trim(), file: path, line: index + 1, mustFind: mark[1] === undefined });
    return line.slice(0, mark.index);
  });
  return { labels, text: lines.join("\n").replaceAll(/\{\{credential (sk|ak|rt)\}\}/g, (_, kind: string) => credential(kind)) };
}

/** Reads one fixture: a heading, and one fenced block for each file, whose path stands behind the language. */
export function parseFixture(name: string, markdown: string): Fixture {
  const files = new Map<string, string>();
  const labels: Label[] = [];
  for (const [, , path = "", content = ""] of markdown.matchAll(FENCE)) {
    const file = readFile(path, content);
    files.set(path, file.text);
    labels.push(...file.labels);
  }
  return { name, title: /^#\s+(.+)$/m.exec(markdown)?.[1] ?? name, files, labels };
}

const FOLDER = join(import.meta.dirname, "../../corpus");

/** Every fixture of the corpus, in the order of their names. */
export function readCorpus(): readonly Fixture[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".md") && path.includes("/"))
    .toSorted()
    .map((path) => parseFixture(path.slice(0, -".md".length), readFileSync(join(FOLDER, path), "utf8")));
}
