import { RequestValidationError } from "@belay/core";

/** A bulk call names each entity once; an item without an id is another matter. Errors: a validation error (400) naming the second place. */
export function assertDistinct(ids: readonly (string | undefined)[], field: string): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (id === undefined) continue;
    if (seen.has(id)) {
      const description = "stands in the request already";
      throw new RequestValidationError([{ field: `${field}.${index}`, description, violatedRule: "OTHER", data: {} }]);
    }
    seen.add(id);
  }
}
