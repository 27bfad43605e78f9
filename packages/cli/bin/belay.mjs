#!/usr/bin/env node
// Plain JavaScript that old Nodes can read: the check must run before anything that they cannot.
import { homedir } from "node:os";
import { join } from "node:path";

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

// Before the first import, so that sources are read and compiled once and not at every start.
const { enableCompileCache } = await import("node:module");
const directory = cacheDirectory();
if (directory !== undefined) {
  enableCompileCache(directory);
}

const { main } = await import("@belay/cli/main");
await main(process.argv.slice(2));
