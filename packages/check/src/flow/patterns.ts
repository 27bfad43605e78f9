import type { Expression, Node } from "oxc-parser";
import { frameOf } from "../values/frame.ts";
import { IDENTITY, INPUT, join, PART, UNKNOWN, type Value, valueFor, WHOLE } from "../values/value.ts";
import { evaluate } from "./expressions.ts";
import { memberOf, staticsOf } from "./members.ts";
import type { Run, Site } from "./run.ts";

function keyName(run: Run, site: Site, key: Node, computed: boolean): string | undefined {
  if (!computed && key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  // A computed key is an expression; what is none has no text.
  return evaluate(run, site, key as Expression).text;
}

/** What is left of an object: as much the caller's choice as the whole. */
function restOf(value: Value, taken: readonly string[]): Value {
  const things = value.things.map((thing) =>
    thing.kind === "object" ? { ...thing, fields: new Map([...thing.fields].filter(([name]) => !taken.includes(name))) } : thing,
  );
  return { ...value, things, origin: value.origin };
}

/** Binds the names of a pattern to what the value holds. */
export function bindPattern(run: Run, site: Site, pattern: Node | null, value: Value): void {
  switch (pattern?.type) {
    case "Identifier":
      site.frame.values.set(pattern.name, value);
      return;
    case "AssignmentPattern":
      bindPattern(run, site, pattern.left, withDefault(run, site, value, pattern.right));
      return;
    case "ObjectPattern": {
      const taken: string[] = [];
      for (const property of pattern.properties) {
        if (property.type === "RestElement") {
          bindPattern(run, site, property.argument, restOf(value, taken));
          continue;
        }
        const name = keyName(run, site, property.key, property.computed);
        if (name !== undefined) taken.push(name);
        bindPattern(run, site, property.value, memberOf(run, site, value, name, property));
      }
      return;
    }
    case "ArrayPattern":
      for (const [index, element] of pattern.elements.entries()) {
        if (element?.type === "RestElement") bindPattern(run, site, element.argument, elementOf(value));
        else bindPattern(run, site, element, elementOf(value, index));
      }
      return;
    case "TSParameterProperty":
      bindPattern(run, site, pattern.parameter, value);
      return;
    case "RestElement":
      bindPattern(run, site, pattern.argument, value);
      return;
    default:
      return;
  }
}

function withDefault(run: Run, site: Site, value: Value, node: Expression): Value {
  return value === UNKNOWN ? evaluate(run, site, node) : value.truth === true ? value : join([value, evaluate(run, site, node)]);
}

/** One element of a list, or any of them. */
export function elementOf(value: Value, index?: number): Value {
  const found = value.things.flatMap((thing) => {
    if (thing.kind !== "array") return [];
    const at = index === undefined ? undefined : thing.elements[index];
    return at === undefined ? (index === undefined ? thing.elements : []) : [at];
  });
  const origin = value.origin & WHOLE ? (value.origin & ~WHOLE) | PART : value.origin;
  if (found.length > 0) return join(found);
  return origin === 0 ? UNKNOWN : { ...UNKNOWN, origin, ifTrue: (origin & IDENTITY) !== 0 };
}

/** Gives a name, or a place in an object, a new value. */
export function assign(run: Run, site: Site, target: Node, value: Value): void {
  switch (target.type) {
    case "Identifier": {
      const frame = frameOf(site.frame, target.name);
      const before = frame?.values.get(target.name);
      // A check that every way to this point passed is what the new value stands for.
      const must = run.state?.must === true;
      const known = { ...value, ifTrue: value.ifTrue || must, ifFalse: value.ifFalse || must };
      const next = before === undefined || before === UNKNOWN ? known : join([before, known]);
      if (frame !== undefined) frame.values.set(target.name, next);
      return;
    }
    case "MemberExpression": {
      const owner = evaluate(run, site, target.object);
      const name = keyName(run, site, target.property, target.computed);
      for (const thing of owner.things) {
        if (name === undefined) {
          // Under which name only the run knows: it may be any.
          if (thing.kind === "object") thing.computed = [...(thing.computed ?? []), value];
          continue;
        }
        if (thing.kind === "class") staticsOf(run, thing).set(name, value);
        if (thing.kind === "object" || thing.kind === "instance") {
          const before = thing.fields.get(name);
          thing.fields.set(name, before === undefined || before === UNKNOWN ? value : join([before, value]));
        }
      }
      return;
    }
    case "AssignmentPattern":
      assign(run, site, target.left, value);
      return;
    case "ArrayPattern":
      for (const [index, element] of target.elements.entries()) {
        if (element !== null) assign(run, site, element.type === "RestElement" ? element.argument : element, elementOf(value, index));
      }
      return;
    case "ObjectPattern":
      for (const property of target.properties) {
        if (property.type === "RestElement") assign(run, site, property.argument, restOf(value, []));
        else assign(run, site, property.value, memberOf(run, site, value, keyName(run, site, property.key, property.computed), property));
      }
      return;
    default:
      return;
  }
}

/** The arguments of a call as a list of values; a spread list gives its elements. */
export function listOf(elements: readonly Value[]): Value {
  return valueFor({ kind: "array", elements });
}

/** What stands in a value when only its surroundings are known: as much the caller's as they are. */
export function partOf(value: Value): number {
  return value.origin & INPUT ? (value.origin & ~WHOLE) | (value.origin & WHOLE ? PART : 0) : value.origin;
}
