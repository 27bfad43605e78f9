import { methodsByPermission } from "@belay/contracts";

const NAMED_MAX = 4;

/** `getSiteProperties` as words: `get site properties`. */
function words(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}

/** What a permission lets an app do, in the words of the methods that need it: those about one thing first. */
export function describePermission(id: string): string {
  const names = [...new Set((methodsByPermission.get(id) ?? []).map(({ name }) => words(name)))];
  const sorted = names.toSorted((left, right) => Number(left.startsWith("bulk")) - Number(right.startsWith("bulk")));
  const rest = sorted.length - NAMED_MAX;
  const named = sorted.slice(0, NAMED_MAX).join(", ");
  return `${named.charAt(0).toUpperCase()}${named.slice(1)}${rest > 0 ? ` and ${rest} more` : ""}`;
}
