import { BelayCallError } from "@belay/sdk";

/** Told which method a route elevates without a guard. */
export type OnUnguardedElevation = (route: string, methodName: string) => void;

const HELP = "Declare it in endpoint({ allow, elevate, handle }) of @belay/sdk: docs/elevate-a-call-safely.md";

/**
 * Reports elevated calls that are made outside of `endpoint()`: once for each route in development, as an error of the call where it is
 * strict.
 *
 * Errors: ELEVATION_UNGUARDED, where strict. Nothing is sent then.
 */
export function createUnguardedElevation(how: { readonly strict: boolean; readonly warn: (line: string) => void }): OnUnguardedElevation {
  const told = new Set<string>();
  return (route, methodName) => {
    const what = `${route} elevates ${methodName} and nothing says who may trigger it`;
    if (how.strict) {
      throw new BelayCallError("ELEVATION_UNGUARDED", `Strict mode: ${what}. ${HELP}`);
    }
    if (!told.has(route)) {
      told.add(route);
      how.warn(`Belay: ${what}. ${HELP} (also where the caller is checked by hand: then the check cannot be forgotten).`);
    }
  };
}
