// Finds the command line as a few files that were bundled from its sources: they load in a fraction of the time that hundreds of small files take.
// Plain JavaScript, because it runs before anything else and would have to be compiled itself. Source: docs/decisions/0007-start-bundle.md.
import { hash } from "node:crypto";
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Raised with every change of what the manifest says. */
export const MANIFEST_FORMAT = 1;

const BELOW_CHECKOUT = join("packages", "cli", "bin");

/** The checkout that this file belongs to. A package that was built or installed is none, and has no bundle. */
export const CHECKOUT = import.meta.dirname.endsWith(BELOW_CHECKOUT) ? join(import.meta.dirname, "../../..") : import.meta.dirname;

/** Where the bundle of a checkout is: among what `npm ci` removes, so it never outlives the packages it was made of. */
export function bundleDirectory(root) {
  return join(root, "node_modules/.cache/belay/start");
}

function hashOf(content) {
  return hash("sha256", content, "base64url");
}

function timesOf({ size, mtimeMs, ctimeMs }) {
  return { size, mtimeMs, ctimeMs };
}

/** What is in a file, and the facts by which a later change of it is seen. */
export function readInput(root, path) {
  // In this order: a file that is written meanwhile gets facts that do not fit, never ones that fit by mistake.
  const times = timesOf(statSync(join(root, path)));
  const content = readFileSync(join(root, path));
  return { content, facts: { path, ...times, sha256: hashOf(content) } };
}

/**
 * The facts of a file as they are now; `undefined` when it is not what it was. Other times alone, as after a copy of the whole checkout, are no change.
 * The time of the last change of the inode counts as well: no tool sets that one back.
 */
function confirm(root, facts) {
  const now = statSync(join(root, facts.path), { throwIfNoEntry: false });
  if (now === undefined || now.size !== facts.size) {
    return undefined;
  }
  if (now.mtimeMs === facts.mtimeMs && now.ctimeMs === facts.ctimeMs) {
    return facts;
  }
  return hashOf(readFileSync(join(root, facts.path))) === facts.sha256 ? { ...facts, ...timesOf(now) } : undefined;
}

function readManifest(directory) {
  const manifest = JSON.parse(readFileSync(join(directory, "manifest.json"), "utf8"));
  return manifest.format === MANIFEST_FORMAT && Array.isArray(manifest.files) ? manifest : undefined;
}

/** Writes the manifest whole or not at all. */
export function writeManifest(directory, manifest) {
  const draft = join(directory, `manifest.${process.pid}`);
  writeFileSync(draft, JSON.stringify(manifest));
  renameSync(draft, join(directory, "manifest.json"));
}

/** Keeps new times, so that the next start need not read files again. */
function keepTimes(directory, manifest) {
  try {
    writeManifest(directory, manifest);
  } catch {
    // A directory that cannot be written: every start reads them.
  }
}

/** The files of the manifest with their present times; `undefined` as soon as one is not what it was. */
function confirmAll(root, files) {
  const confirmed = [];
  for (const facts of files) {
    const now = confirm(root, facts);
    if (now === undefined) {
      return undefined;
    }
    confirmed.push(now);
  }
  return confirmed;
}

/** The bundle of a checkout: where it begins and where its compiled code is kept. `undefined` unless every file that it was made of, and it itself, is what it was. */
export function findStartBundle(root = CHECKOUT) {
  try {
    const directory = bundleDirectory(root);
    const manifest = readManifest(directory);
    // A bundle holds the paths of its sources: it is of no use in a copy of the checkout.
    if (manifest === undefined || manifest.root !== root) {
      return undefined;
    }
    const files = confirmAll(root, manifest.files);
    if (files === undefined) {
      return undefined;
    }
    if (files.some((facts, index) => facts !== manifest.files[index])) {
      keepTimes(directory, { ...manifest, files });
    }
    const main = join(root, manifest.main);
    return { main, compileCache: join(dirname(main), "compile") };
  } catch {
    // There is none, or it cannot be read.
    return undefined;
  }
}
