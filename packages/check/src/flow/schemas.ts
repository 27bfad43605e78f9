import type { Value } from "../values/value.ts";
import type { Call } from "./calls.ts";

/** Packages whose `parse` only reads a text. */
const PASSES_ON = /^(?:qs|query-string|superjson|devalue|json5|yaml|destr|lodash|cookie)\b/;
/** Validators that let through what they do not know. */
const OPEN_SCHEMA = /^(?:passthrough|any|unknown|looseObject|loose|catchall|record)$/;

/** What leads to a validator of a package; undefined for what is none. */
export function schemaOf(call: Call): readonly string[] | undefined {
  for (const thing of call.callee.things) {
    if (thing.kind !== "external" || thing.source === "global" || PASSES_ON.test(thing.source)) continue;
    if (/^(?:safe)?parse(?:Async)?$|^validate|^assert$|^create$|^is$|^check$/i.test(thing.path.at(-1) ?? "")) return thing.path;
  }
  return undefined;
}

/** Whether an argument is a validator that lets through what it does not know, where the function that asks it is another. */
export function isOpenValidator({ things }: Value): boolean {
  return things.some((thing) => thing.kind === "external" && thing.path.at(-1) === "()" && isOpenSchema(thing.path));
}

/** Whether a validator, named by what leads to it, lets through what it does not know. */
export function isOpenSchema(path: readonly string[]): boolean {
  return path.some((part) => OPEN_SCHEMA.test(part));
}

/** Whether a package only reads a text where it parses. */
export function onlyReads(source: string): boolean {
  return PASSES_ON.test(source);
}
