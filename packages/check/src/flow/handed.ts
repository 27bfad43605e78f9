import type { Node } from "oxc-parser";
import type { Value } from "../values/value.ts";
import type { Call } from "./calls.ts";
import type { Run, Site } from "./run.ts";

/** What a program hands to a package while it loads, where it is not known what the package does with it. */
export interface Handed {
  readonly site: Site;
  readonly node: Node;
  readonly name: string;
  /** The package, where the code says which. */
  readonly source: string | undefined;
  /** The router, or the like, that it is handed to. */
  readonly made: string | undefined;
  readonly args: readonly Value[];
}

/** Calls that put something in front of what is called. */
export const FRONTS = /^(?:use|middlewares?|guards?|auth|before|hooks|authori[sz]e|protect)$/;

/** Whether a value is, or may hold, functions that somebody could call. */
function mayHoldFunctions({ things }: Value): boolean {
  return things.some(({ kind }) => /^(?:function|wrapped|object|array|instance|class|endpoint)$/.test(kind));
}

/** Notes what is handed to something that is not known. Only while the program loads: what a handler hands on, it calls itself. */
export function noteHanded(
  run: Run,
  site: Site,
  { node, args }: Pick<Call, "node" | "args">,
  { name, source, made }: Pick<Handed, "name" | "source" | "made">,
): void {
  if (run.entry.entry.kind !== "internal" || !(args.some(mayHoldFunctions) || FRONTS.test(name))) return;
  // A file from which no import leads to the API hands on nothing that does; what it puts in front of others counts all the same.
  if (!run.near().has(site.unit.id) && !FRONTS.test(name) && !/middleware|guard|polic/i.test(name)) return;
  run.handed.push({ site, node, name, source, made, args });
}
