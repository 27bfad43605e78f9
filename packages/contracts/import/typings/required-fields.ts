import { type ArgumentMap, wirePathsOf } from "../client/arguments.ts";
import { ImportError } from "../import-error.ts";
import { allProperties, type Declarations } from "./declarations.ts";
import type { ClientFunction } from "./methods.ts";
import { namesOf } from "./wire-forms.ts";

/** What a request must hold: fields, and groups of which one field must be set. */
export interface RequiredFields {
  readonly fields: readonly string[];
  readonly oneOf: readonly (readonly string[])[];
}

/** Translates a function's required fields to the request on the wire. Errors: ImportError for a field that the request does not have. */
export function requiredFieldsOf(
  declarations: Declarations,
  fn: ClientFunction,
  request: string,
  map: ArgumentMap | undefined,
): RequiredFields {
  const fields = new Set<string>();
  const oneOf: (readonly string[])[] = [];
  for (const field of fn.requiredFields) {
    if (isBag(field, fn, map)) continue;
    const places = wirePathsOf(field, fn.args, map).map((path) => locate(declarations, request, path));
    const place = places.find((each) => each !== undefined);
    if (place === undefined) throw new ImportError(`${fn.id}: required field ${field} is not in ${request}`);
    if (typeof place === "string") fields.add(place);
    else oneOf.push(place);
  }
  return { fields: [...fields].sort(), oneOf };
}

/** The path as it stands in the request, or the fields of the group that it names; `undefined` when there is neither. */
function locate(declarations: Declarations, request: string, path: string): string | readonly string[] | undefined {
  let owner = request;
  const found: string[] = [];
  const steps = path.split(".");
  for (const [index, step] of steps.entries()) {
    const declaration = declarations.interfaces.get(owner);
    if (declaration === undefined) return undefined;
    const property = allProperties(declarations, owner, declaration).find(([, each]) => each.name === step)?.[1];
    if (property !== undefined) {
      found.push(step);
      owner = namesOf(property.type)[0] ?? "";
      continue;
    }
    const group = declarations.interfaces.get(`${owner}${step.charAt(0).toUpperCase()}${step.slice(1)}OneOf`);
    if (group === undefined) return undefined;
    if (index === steps.length - 1)
      return allProperties(declarations, group.id.name, group).map(([, each]) => [...found, each.name].join("."));
  }
  return found.join(".");
}

/** An argument that only holds fields of the request together is not a field itself. */
function isBag(field: string, fn: ClientFunction, map: ArgumentMap | undefined): boolean {
  const argument = `$[${fn.args.indexOf(field)}]`;
  return map?.paths.some(([, place]) => place.startsWith(`${argument}.`)) === true && map.paths.every(([, place]) => place !== argument);
}
