import type { Node } from "oxc-parser";
import { isEnvironment, SECRET, type Value } from "../values/value.ts";
import { pathTo, type Run, type Site } from "./run.ts";

const DEPTH_MAX = 5;
/** Methods of what a server answers with, or of the context of a request, that send what they are given. */
const SENDING = /^(?:json|jsonp|send|end|write|text|html|body|redirect|setHeader|headers?|set|append|cookie|render|view)$/;
/** Functions of packages that make an answer. */
const MAKERS = /^(?:json|text|html|data|defer|redirect|error|status|missing)$/;
const FRAMEWORKS = /^(?:@sveltejs\/kit|@remix-run\/.+|react-router|next\/server|elysia|h3|itty-router|hono\/.+)$/;

/** What a value shows that only the server may know: the name of a variable where the code has one for it. Undefined where it shows nothing. */
function secretIn(value: Value, depth = 0): string | undefined {
  if (isEnvironment(value)) return "the whole environment";
  if ((value.origin & SECRET) !== 0) {
    const named = value.things.find((thing) => thing.kind === "external" && thing.path.at(-2) === "env");
    return (named?.kind === "external" ? named.path.at(-1) : undefined) ?? "a secret of the server";
  }
  if (depth > DEPTH_MAX) return undefined;
  for (const thing of value.things) {
    const inner =
      thing.kind === "object"
        ? [...thing.fields.values(), ...thing.spreads]
        : thing.kind === "array"
          ? thing.elements
          : thing.kind === "instance"
            ? [...thing.fields].flatMap(([name, field]) => (name.startsWith("#") ? [] : [field]))
            : [];
    for (const each of inner) {
      const found = secretIn(each, depth + 1);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Notes an answer that shows a secret. Code that no entry reaches answers nobody. */
export function noteAnswer(run: Run, site: Site, node: Node, values: readonly Value[]): void {
  if (run.state === undefined || run.entry.entry.kind === "internal") return;
  const key = `${site.unit.id}:${node.start}`;
  if (run.answers.has(key)) return;
  for (const value of values) {
    const secret = secretIn(value);
    if (secret === undefined) continue;
    const way = pathTo(run, site, node.start, () => `answers with ${secret}`);
    run.answers.set(key, { unit: site.unit, start: node.start, entry: run.entry.entry, secret, way });
    return;
  }
}

/** Whether a method of an answer, or of the context of a request, sends what it is given. */
export function isSending(name: string | undefined): boolean {
  return name !== undefined && SENDING.test(name);
}

/** Whether something of a package makes an answer: `Response.json`, `json` of a framework. */
export function makesAnswer({ source, path }: { readonly source: string; readonly path: readonly string[] }): boolean {
  const name = path.at(-1) ?? "";
  if (!MAKERS.test(name)) return false;
  return /^(?:Next)?Response$/.test(path.at(-2) ?? "") || (path.length === 1 && FRAMEWORKS.test(source));
}

/** What is returned here leaves as the answer of an entry: all of it, or the fields that its endpoint names. */
export function noteReturned(run: Run, site: Site, node: Node, value: Value): void {
  const { answering } = run;
  if (answering === undefined || answering.depth !== run.stack.length) return;
  const { fields } = answering;
  if (fields === undefined) noteAnswer(run, site, node, [value]);
  else {
    const objects = value.things.flatMap((thing) => (thing.kind === "object" ? [thing] : []));
    noteAnswer(run, site, node, [...objects.flatMap((each) => fields.flatMap((name) => each.fields.get(name) ?? []))]);
  }
}

/** Runs a handler whose return value is what its caller gets. */
export function answering(run: Run, fields: readonly string[] | undefined, part: () => void): void {
  const before = run.answering;
  run.answering = { depth: run.stack.length + 1, fields };
  part();
  run.answering = before;
}

/** The fields that an endpoint lets out; `"all"` without `output`, undefined where a schema decides. */
export function outputFields(output: Value | undefined): readonly string[] | "all" | undefined {
  if (output === undefined || output.text === "whole") return "all";
  const list = output.things.find((thing) => thing.kind === "array");
  const texts = list?.kind === "array" ? list.elements.map(({ text }) => text?.split(".")[0]) : undefined;
  return texts?.every((text) => text !== undefined) ? texts : undefined;
}
