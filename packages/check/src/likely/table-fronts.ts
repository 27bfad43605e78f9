import type { Handed } from "../flow/handed.ts";
import { type Run, register } from "../flow/run.ts";
import type { Value } from "../values/value.ts";
import { frontOf, isCallable } from "./around.ts";

const DEPTH_MAX = 3;
const PATHS = /^(?:path|matcher|route|pattern|url)$/;
const FRONT = /^(?:middlewares?|use|before|guards?)$/;

/**
 * `{ matcher: "/staff/*", middlewares: [authenticate("user")] }` in what is handed to a package: what stands in front of every route below a path,
 * wherever its file lies.
 */
export function tableFronts(run: Run, { site, node, args }: Handed): void {
  const visit = (value: Value, depth: number): void => {
    if (depth > DEPTH_MAX) return;
    for (const thing of value.things) {
      if (thing.kind === "array") for (const each of thing.elements) visit(each, depth + 1);
      if (thing.kind !== "object") continue;
      const fields = [...thing.fields];
      const route = fields.find(([name, { text }]) => PATHS.test(name) && text?.startsWith("/") === true)?.[1].text;
      const handlers = fields.filter(([name]) => FRONT.test(name)).flatMap(([, field]) => frontOf(field));
      const isOfHandler = fields.some(([name, field]) => !FRONT.test(name) && field.things.some(isCallable));
      if (route !== undefined && handlers.length > 0 && !isOfHandler) note(route, handlers);
      else for (const [, field] of fields) visit(field, depth + 1);
    }
  };
  const note = (route: string, handlers: readonly Value[]): void => {
    const facts = { kind: "middleware", name: "USE", route, handlers, unit: site.unit, start: node.start, end: node.end } as const;
    register(run, { ...facts, isTrusted: false, hands: "guess", isForAll: true, isEverywhere: true });
  };
  for (const value of args) visit(value, 0);
}
