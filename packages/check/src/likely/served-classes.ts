import type { Run } from "../flow/run.ts";
import type { Unit } from "../project/read-project.ts";
import { type Thing, type Value, valueFor } from "../values/value.ts";
import { type Found, handlersIn } from "./handlers-in.ts";
import { requestUseOf } from "./reason.ts";

/** Classes of packages whose methods somebody outside calls; of those of a queue or a command line nobody. */
const SERVING_CLASS =
  /(?:Controller|Handler|Resolver|Endpoint|Route|Action|Resource|Entrypoint|Gateway|Page|View|DurableObject|Agent|Server|Room)$/;
const SERVING_METHOD = /^(?:fetch|handle|handler|execute|on(?:Request|Message|Connect)|get|post|put|patch|delete)$/;

/** The class or interface of a package that a class extends or implements, where that is one whose methods somebody outside calls. */
function parentOf(
  run: Run,
  unit: Unit,
  { node }: Thing & { readonly kind: "class" },
): { readonly name: string; readonly source: string } | undefined {
  const parents = [node.superClass, ...(node.implements ?? []).map(({ expression }) => expression)];
  for (const parent of parents) {
    const text = parent === null ? "" : unit.text.slice(parent.start, parent.end);
    const [, root = "", name = root] = /^(\w+)(?:\.(\w+))?$/.exec(text) ?? [];
    const declared = unit.table.declared.get(root);
    if (declared?.kind !== "import" || run.project.imported(declared.source, unit) !== undefined) continue;
    if (SERVING_CLASS.test(name)) return { name, source: declared.source };
  }
  return undefined;
}

/** The methods of a class that extends one of a package whose methods somebody outside calls. */
export function methodsServed(
  run: Run,
  unit: Unit,
  cls: Thing & { readonly kind: "class" },
): readonly { readonly found: Found; readonly because: string }[] {
  const parent = parentOf(run, unit, cls);
  if (parent === undefined) return [];
  // What the package's own class gives to those that extend it.
  const inherited = new Map<string, Value>([
    ["env", valueFor({ kind: "incoming", role: "env" })],
    ["ctx", valueFor({ kind: "incoming", role: "context" })],
    ["context", valueFor({ kind: "incoming", role: "context" })],
  ]);
  const instance: Thing & { readonly kind: "instance" } = { kind: "instance", of: cls, fields: inherited };
  return handlersIn([valueFor(instance)]).flatMap((found) => {
    const use = requestUseOf(found.handler);
    const name = found.keys.at(-1) ?? "";
    if (use === undefined && !SERVING_METHOD.test(name)) return [];
    return [
      {
        found,
        because: `its class is a ${parent.name} of "${parent.source}"${use === undefined ? "" : `, and it uses what it gets as a request: ${use}`}`,
      },
    ];
  });
}
