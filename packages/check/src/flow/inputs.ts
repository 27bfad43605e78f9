import { PART, TEXT, type Value, WHOLE } from "../values/value.ts";
import type { MetCall } from "./record.ts";
import type { InputUse } from "./run.ts";

const FILTER = /^(?:filter|query|search|sort|pipeline|aggregation|where)$/i;
const COLLECTION = /^(?:data)?collection(?:id|name)?$/i;
/** Arguments that hold one plain value, by name: there is nothing in them to smuggle. */
const PLAIN =
  /(?:^_?id|Ids?|_id|^ids|[kK]eys?|[sS]lug|[nN]ames?|[eE]mail|[cC]ode|[tT]oken|[dD]ate|[rR]evision|[uU]rl|[pP]assword|[nN]umber|[rR]eason|[tT]ype|[tT]itle|[tT]imeZone|[qQ]uantity|[aA]mount|[cC]ount|[sS]tatus)\d*$/;

interface Asked {
  readonly name: string;
  /** What the methods of the module are about: `product`. */
  readonly entity: string | undefined;
  readonly start: number;
  readonly depth: number;
}

/** Whether a value may be an object of the caller's making. */
function isObject(value: Value): boolean {
  return (value.origin & (WHOLE | PART)) !== 0;
}

/** `inventoryItem` of `stores/inventory-items-v3`. */
function entityOf(module: string): string {
  const plural = (module.split("/").at(-1) ?? "").replace(/-v\d+$/, "").replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return plural.replace(/ies$/, "y").replace(/s$/, "");
}

function usesIn(value: Value, asked: Asked): readonly InputUse[] {
  const { name, entity, start, depth } = asked;
  const inside = (field: Value, of: string): readonly InputUse[] => usesIn(field, { ...asked, name: of, depth: depth + 1 });
  const use = (how: InputUse["how"]): readonly InputUse[] => [{ how, argument: name, start }];
  if (COLLECTION.test(name) && value.origin & (WHOLE | PART | TEXT)) return use("collection");
  if (FILTER.test(name) && isObject(value)) return use("filter");
  if (value.origin & WHOLE) return use("whole");
  // A part is an entity where an entity is asked for; deeper down it is one field that somebody picked.
  if ((depth === 0 || name === entity) && value.origin & PART && !PLAIN.test(name)) return use("whole");
  if (depth > 4) return [];
  return value.things.flatMap((thing) => {
    if (thing.kind === "array") return thing.elements.flatMap((each) => inside(each, name));
    if (thing.kind !== "object") return [];
    const fields = [...thing.fields].flatMap(([field, inner]) => inside(inner, field));
    const spreads = thing.spreads.flatMap((spread) => (isObject(spread) ? use("spread") : inside(spread, name)));
    return [...fields, ...spreads];
  });
}

/** The ways in which request input reaches the arguments of a privileged call whole. */
export function findInputs({ args, argumentNodes, method, privilege }: MetCall): readonly InputUse[] {
  if (privilege === "caller") return [];
  return args.flatMap((value, index) => {
    const name = method?.args[index] ?? (method === undefined ? "argument" : "options");
    const start = argumentNodes[Math.min(index, argumentNodes.length - 1)]?.start ?? 0;
    const [first] = usesIn(value, { name, entity: method === undefined ? undefined : entityOf(method.module), start, depth: 0 });
    return first === undefined ? [] : [first];
  });
}
