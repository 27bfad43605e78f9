import type { TSType } from "oxc-parser";
import type { JsonSchema } from "../../src/types.ts";
import { ImportError } from "../import-error.ts";
import { allProperties, type Declarations } from "./declarations.ts";

/** Name of the schema that stands for a field mask. */
export const FIELD_MASK = "FieldMask";

/** A mask travels as one string of paths with commas between them; the list form is accepted beside it. */
export const FIELD_MASK_SCHEMA: JsonSchema = {
  anyOf: [{ type: "string" }, { type: "object", properties: { paths: { type: "array", items: { type: "string" } } } }],
};

/** A dotted path from a request or response type to a property that changes its form on the wire. */
export interface TransformPath {
  readonly root: string;
  readonly path: string;
  readonly form: "fieldMask" | "float" | "timestamp" | "bytes";
}

/** Which properties of which types are field masks, and which numbers are whole. */
export interface WireNumbers {
  readonly isFieldMask: (owner: string, property: string) => boolean;
  readonly isWhole: (owner: string, property: string) => boolean;
}

/**
 * Resolves the paths that the client code transforms to properties of types.
 *
 * Why: the typings say `string[]` for a mask and `number` for every number; the client's list of transformed paths names each
 * mask and each floating point number of a request or response, so the other numbers of the types it passes are whole.
 * Errors: ImportError for a path that leads nowhere.
 */
export function wireNumbersOf(declarations: Declarations, roots: readonly string[], paths: readonly TransformPath[]): WireNumbers {
  const masks = new Set<string>();
  const floats = new Set<string>();
  for (const { root, path, form } of paths) {
    if (form !== "fieldMask" && form !== "float") continue;
    const found = resolvePath(declarations, root, path.split("."));
    if (found !== undefined) (form === "fieldMask" ? masks : floats).add(found);
  }
  const covered = reachable(declarations, roots);
  return {
    isFieldMask: (owner, property) => masks.has(`${owner}.${property}`),
    isWhole: (owner, property) => covered.has(owner) && !floats.has(`${owner}.${property}`),
  };
}

/** `Owner.property` of the last step. `undefined` when the path enters an opaque value. */
function resolvePath(declarations: Declarations, root: string, steps: readonly string[]): string | undefined {
  let type = root;
  for (const [index, step] of steps.entries()) {
    const name = step.replace(/\{\}$/, "");
    // The key of a map: the type is already that of its values.
    if (name === "*") continue;
    const declaration = declarations.interfaces.get(type);
    const found = declaration && allProperties(declarations, type, declaration).find(([, property]) => property.name === name);
    if (found === undefined) throw new ImportError(`${root}.${steps.join(".")} leads nowhere at ${type}.${name}`);
    if (index === steps.length - 1) return `${found[0]}.${name}`;
    const [next] = namesOf(found[1].type);
    if (next === undefined) return undefined;
    type = next;
  }
  return undefined;
}

/** Every interface that can be reached from the roots, with the parents of each. */
function reachable(declarations: Declarations, roots: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...roots];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const declaration = declarations.interfaces.get(name);
    if (declaration === undefined || seen.has(name)) continue;
    seen.add(name);
    for (const [owner, property] of allProperties(declarations, name, declaration)) {
      seen.add(owner);
      waiting.push(...namesOf(property.type));
    }
  }
  return seen;
}

/** Names of the declared types in a property's type. */
export function namesOf(type: TSType): readonly string[] {
  switch (type.type) {
    case "TSArrayType":
      return namesOf(type.elementType);
    case "TSUnionType":
      return type.types.flatMap(namesOf);
    case "TSTypeReference":
      return type.typeArguments !== null
        ? type.typeArguments.params.flatMap(namesOf)
        : type.typeName.type === "Identifier"
          ? [type.typeName.name]
          : [];
    default:
      return [];
  }
}
