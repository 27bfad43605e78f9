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
  readonly start: number;
  readonly depth: number;
}

/** Whether a value may be an object of the caller's making. */
function isObject(value: Value): boolean {
  return (value.origin & (WHOLE | PART)) !== 0;
}

function usesIn(value: Value, { name, start, depth }: Asked): readonly InputUse[] {
  const use = (how: InputUse["how"]): readonly InputUse[] => [{ how, argument: name, start }];
  if (COLLECTION.test(name) && value.origin & (WHOLE | PART | TEXT)) return use("collection");
  if (FILTER.test(name) && isObject(value)) return use("filter");
  if (value.origin & WHOLE) return use("whole");
  // A part is an entity where an entity is asked for; deeper down it is one field that somebody picked.
  if (depth === 0 && value.origin & PART && !PLAIN.test(name)) return use("whole");
  if (depth > 4) return [];
  return value.things.flatMap((thing) => {
    if (thing.kind === "array") return thing.elements.flatMap((each) => usesIn(each, { name, start, depth: depth + 1 }));
    if (thing.kind !== "object") return [];
    const fields = [...thing.fields].flatMap(([field, inner]) => usesIn(inner, { name: field, start, depth: depth + 1 }));
    const spreads = thing.spreads.flatMap((spread) =>
      isObject(spread) ? use("spread") : usesIn(spread, { name, start, depth: depth + 1 }),
    );
    return [...fields, ...spreads];
  });
}

/** The ways in which request input reaches the arguments of a privileged call whole. */
export function findInputs({ args, argumentNodes, method, privilege }: MetCall): readonly InputUse[] {
  if (privilege === "caller") return [];
  return args.flatMap((value, index) => {
    const name = method?.args[index] ?? (method === undefined ? "argument" : "options");
    const start = argumentNodes[Math.min(index, argumentNodes.length - 1)]?.start ?? 0;
    const [first] = usesIn(value, { name, start, depth: 0 });
    return first === undefined ? [] : [first];
  });
}
