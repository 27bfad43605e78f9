import type { EntityQuery } from "../port/entities.ts";

/** Names the order that a query reads in, for what is kept of it: what it filters and sorts by. */
export function orderName({ filter, sort }: EntityQuery): string {
  return JSON.stringify([filter, sort]);
}
