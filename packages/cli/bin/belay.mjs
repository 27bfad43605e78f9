#!/usr/bin/env node
// Plain JavaScript that old Nodes can read: the check must run before anything that they cannot.
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

const NEEDED = 24;

if (Number(process.versions.node.split(".")[0]) < NEEDED) {
  console.error(
    `belay: needs Node ${NEEDED} or newer, and this is ${process.versions.node}. In the repository run "npm rebuild node": an install without install scripts leaves out the Node that it brings. Elsewhere install Node ${NEEDED}.`,
  );
  process.exit(1);
}

/** The user's own cache and not a shared temporary directory: code comes out of it. */
function cacheDirectory() {
  try {
    return join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "belay", "compile");
  } catch {
    // A user without a home directory: every start compiles anew.
    return undefined;
  }
}

/**
 * The command line: from its bundle where there is one and no source of it has changed since, else from the sources.
 * Compiled code is kept either way, and before the first import, so that it is compiled once and not at every start.
 */
async function load() {
  const { enableCompileCache } = await import("node:module");
  const { findStartBundle } = await import("./start-bundle.mjs");
  const bundle = process.env.BELAY_FROM_SOURCES === "1" ? undefined : findStartBundle();
  const directory = bundle === undefined ? cacheDirectory() : bundle.compileCache;
  if (directory !== undefined) {
    enableCompileCache(directory);
  }
  if (bundle === undefined) {
    return import("@belay/cli/main");
  }
  try {
    const { showSourcesInStacks } = await import("./source-stacks.mjs");
    showSourcesInStacks(dirname(bundle.main));
    return await import(pathToFileURL(bundle.main).href);
  } catch {
    // Whatever is wrong with it, the sources are there.
    return import("@belay/cli/main");
  }
}

const { main } = await load();
await main(process.argv.slice(2));
