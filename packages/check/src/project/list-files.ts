import { type Dirent, readdirSync } from "node:fs";
import { matchesGlob } from "node:path";

const SKIPPED: ReadonlySet<string> = new Set([
  ..."node_modules dist build out coverage vendor".split(" "),
  ...".git .astro .next .nuxt .svelte-kit .output .vercel .netlify .wrangler .turbo .cache".split(" "),
]);

/** Names that hold code. */
export const CODE_FILE = /\.(?:[cm]?[jt]sx?|astro|vue|svelte)$/;
/** Declarations and tests hold nothing that is served. */
const NOT_SERVED = /\.d\.[cm]?ts$|\.(?:test|spec|stories)\.[cm]?[jt]sx?$|(?:^|\/)__(?:tests|mocks)__\//;
/** Further files that people leave credentials in. */
const TEXT_FILE = /(?:^|\/)\.env[^/]*$|\.(?:json|ya?ml|toml|ini|sh|md|mdx|txt|html)$/;

/** What lies in a project, relative to it, with `/`. */
export interface ProjectFiles {
  readonly code: readonly string[];
  /** Files that are searched for credentials only. */
  readonly texts: readonly string[];
}

/** Lists the files of a project in the order of their names; folders that tools write are left out. */
export function listFiles(directory: string, exclude: readonly string[]): ProjectFiles {
  const code: string[] = [];
  const texts: string[] = [];
  const isExcluded = (path: string): boolean => exclude.some((glob) => matchesGlob(path, glob));
  const visit = (folder: string): void => {
    for (const entry of sorted(readdirSync(`${directory}/${folder}`, { withFileTypes: true }))) {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (isExcluded(path)) continue;
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) visit(path);
      } else if (CODE_FILE.test(path) && !NOT_SERVED.test(path)) code.push(path);
      else if (CODE_FILE.test(path) || (TEXT_FILE.test(path) && !path.endsWith("package-lock.json"))) texts.push(path);
    }
  };
  visit("");
  return { code, texts };
}

function sorted(entries: readonly Dirent[]): readonly Dirent[] {
  return entries.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}
