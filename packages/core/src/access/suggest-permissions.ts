import { type Method, methodById } from "@belay/contracts";

/** What somebody holds compared with what the methods that they call need. Lists are in alphabetical order. */
export interface PermissionSuggestion {
  /** The smaller set: what is needed and held, with the extras where those are kept. */
  readonly suggested: readonly string[];
  /** Held, and only widen the answers of methods that are called: whether they were needed, no record tells. */
  readonly extras: readonly string[];
  /** Held and needed by nothing that was seen; `undefined` for a holder of everything. */
  readonly unused: readonly string[] | undefined;
  /** Needed and not held. */
  readonly lacking: readonly string[];
}

function union(methods: readonly Method[], of: (method: Method) => readonly string[]): readonly string[] {
  return [...new Set(methods.flatMap(of))].toSorted();
}

/**
 * Compares what is held with what a list of methods needs.
 *
 * Shape: pure. Methods that the contracts do not name need nothing here. Why extras stay unless told otherwise: without one a call still succeeds and answers less,
 * which is found out late.
 */
export function suggestPermissions(
  held: "all" | readonly string[],
  methodIds: readonly string[],
  options: { readonly keepsExtras: boolean },
): PermissionSuggestion {
  const methods = methodIds.flatMap((id) => methodById(id) ?? []);
  const holds = (permission: string): boolean => held === "all" || held.includes(permission);
  const required = union(methods, ({ access }) => access.requires);
  const extras = union(methods, ({ access }) => access.extras).filter((permission) => holds(permission) && !required.includes(permission));
  const suggested = [...required.filter(holds), ...(options.keepsExtras ? extras : [])].toSorted();
  return {
    suggested,
    extras,
    unused: held === "all" ? undefined : held.filter((permission) => !suggested.includes(permission)).toSorted(),
    lacking: required.filter((permission) => !holds(permission)),
  };
}
