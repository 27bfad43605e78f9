import { methodsByPermission } from "@belay/contracts";

const NAMED_MAX = 4;

/** `getSiteProperties` as words: `get site properties`. */
function words(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}

/** What a permission lets an app do, in the words of the methods that need it. */
export function describePermission(id: string): string {
  const names = [...new Set((methodsByPermission.get(id) ?? []).map(({ name }) => words(name)))];
  const rest = names.length - NAMED_MAX;
  const named = names.slice(0, NAMED_MAX).join(", ");
  return rest > 0 ? `${named} and ${rest} more` : named;
}
