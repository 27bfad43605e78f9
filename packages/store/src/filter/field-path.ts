import { InvariantError } from "@belay/core";

const SEGMENT = /^[A-Za-z_$][A-Za-z0-9_$-]{0,127}$/;
const cache = new Map<string, readonly string[]>();

/**
 * The steps of a dotted field path.
 *
 * Errors: `InvariantError` for a step that is not a plain name. Paths come from field definitions, never from a caller; this allow-list
 * is what lets them stand in SQL as literals.
 */
export function pathSteps(path: string): readonly string[] {
  const known = cache.get(path);
  if (known !== undefined) {
    return known;
  }
  const steps = path.split(".");
  if (!steps.every((step) => SEGMENT.test(step))) {
    throw new InvariantError(`not a field path: ${JSON.stringify(path)}`);
  }
  // Collections that users define bring their own paths, so the cache is bounded.
  if (cache.size >= 10_000) {
    cache.clear();
  }
  cache.set(path, steps);
  return steps;
}
