import type { Unit } from "../project/read-project.ts";
import type { Value } from "../values/value.ts";
import type { Found } from "./handlers-in.ts";
import { isOfQueue, requestUse } from "./request-use.ts";
import { isArrival, isInside, isInsideFolder, isInsidePackage, isOutside, isRoute, isVerb } from "./words.ts";

/** To what a function is handed. */
export interface Receiver {
  readonly source: string | undefined;
  /** The function of the package, as the code calls it. */
  readonly name: string;
  /** The text beside the function: the name of an event, of a command. */
  readonly text: string | undefined;
  readonly unit: Unit;
}

const LISTENING = /^(?:on|once|addListener|addEventListener|listen)$/;
/** Names that say by themselves that something arrives. */
const ARRIVING = /^on(?:Call|Message|Request|Connect)$/;
const MOUNTING = /^(?:use|service|register|mount|resource|expose|addService|publish)$/;

/** Whether a function of this name listens to something: what is handed to it is called for each. */
export function isListening(name: string): boolean {
  return LISTENING.test(name);
}

/** Whether a file is run by hand: it reads its arguments, or says what runs it. */
function isCommandLine({ text }: Unit): boolean {
  return text.startsWith("#!") || /\bprocess\.argv\b/.test(text);
}

/** How a handler uses what it is given as only a handler of requests does. */
export function requestUseOf({ things }: Value): string | undefined {
  for (const thing of things) {
    const found =
      thing.kind === "function"
        ? requestUse(thing.node, thing.unit)
        : thing.kind === "wrapped"
          ? thing.handlers.map(requestUseOf).find((use) => use !== undefined)
          : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether a handler is one that a queue, a clock or a store calls. */
export function isForQueue({ things }: Value): boolean {
  return things.some((thing) =>
    thing.kind === "function" ? isOfQueue(thing.node, thing.unit) : thing.kind === "wrapped" && thing.handlers.some(isForQueue),
  );
}

/** Whether the code says that a function is for the program itself: for a clock, a queue, a cache, a test, a command line. */
export function isForProgram({ keys, isInside: isMarked, handler }: Found, { source, name, unit }: Receiver): boolean {
  if (isMarked || (source !== undefined && isInsidePackage(source)) || isInside(name) || keys.some((key) => isInside(key))) return true;
  return isCommandLine(unit) || isInsideFolder(unit.path) || isForQueue(handler);
}

/**
 * Why a function that is handed to something unknown is taken for an entry, as the end of a sentence; undefined where it is not.
 *
 * Why by signs: nobody can know every framework, but all of them have to say where a handler answers, that it is one, or what it gets. What speaks
 * of a clock, a queue, a cache, a test or a command line is stronger than all of these.
 */
export function reasonFor(found: Found, receiver: Receiver): string | undefined {
  const { source, name, text } = receiver;
  const { keys, route, handler } = found;
  if (isForProgram(found, receiver)) return undefined;
  const to = source === undefined ? `\`${name}\`` : `"${source}"`;
  if (LISTENING.test(name) && !isRoute(route)) return text !== undefined && isArrival(text) ? `${to} calls it for "${text}"` : undefined;
  if (found.isMethod) {
    return (MOUNTING.test(name) && text !== undefined) || isRoute(route)
      ? `${to} is handed its object beside "${route ?? text}"`
      : undefined;
  }
  if (isRoute(route)) return `${to} is handed it beside the path "${route}"`;
  const key = keys.find((each) => isOutside(each) || isVerb(each));
  if (key !== undefined) return `${to} is handed it as \`${key}\``;
  // A name alone says too little of a function that is handed to nobody knows whom.
  const saysEnough = source !== undefined || keys.length > 0 || ARRIVING.test(name);
  if (saysEnough && (isOutside(name) || (/Server$/.test(name) && keys.length > 0))) return `${to} is handed it as \`${name}\``;
  const use = requestUseOf(handler);
  return use === undefined ? undefined : `${to} is handed it, and it uses what it gets as a request: ${use}`;
}
