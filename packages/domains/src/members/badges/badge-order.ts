import { InvariantError } from "@belay/core";
import type { EntityReader, EntityRecord, Filter, WriteTransaction } from "@belay/store";
import { shownOf } from "../../resource/entity-rules.ts";
import { valuesAt } from "../../resource/json.ts";
import { HIDDEN_KEY, joinLayers, parseLayers } from "../../resource/layers.ts";
import { BADGE, DISPLAY_ORDER, POSITION } from "./badge-resource.ts";

/** Where a badge goes: to an end, or behind another one. */
export type Destination =
  | { readonly kind: "FIRST" }
  | { readonly kind: "LAST" }
  | { readonly kind: "AFTER"; readonly record: EntityRecord };

/** The place of a stored badge. */
export function positionOf(record: EntityRecord): number {
  const [position] = valuesAt(parseLayers(record.text), POSITION.path);
  if (typeof position !== "number") throw new InvariantError("a badge has no position");
  return position;
}

/** A place in front of every badge of the site. New badges stand there, so that an order that nobody changed is newest first. */
export async function firstPosition(entities: EntityReader, siteId: string): Promise<number> {
  const [first] = await entities.query(BADGE.kind, siteId, { filter: { kind: "all" }, sort: DISPLAY_ORDER, limit: 1 });
  return first === undefined ? 0 : positionOf(first) - 1;
}

/**
 * Moves a badge in the display order.
 *
 * Shape: the order is nothing that a badge shows, so its revision and date stay and there is no event.
 */
export async function moveBadgeTo(tx: WriteTransaction, siteId: string, record: EntityRecord, destination: Destination): Promise<void> {
  if (destination.kind === "AFTER" && destination.record.id === record.id) return;
  const position = await positionFor(tx.entities, siteId, record.id, destination);
  if (position !== undefined) return await place(tx, siteId, record, position);
  await renumber(tx, siteId);
  const neighbour = destination.kind === "AFTER" ? await tx.entities.get(BADGE.kind, siteId, destination.record.id) : undefined;
  if (neighbour === undefined) throw new InvariantError("only a place between two badges can be too narrow");
  const between = await positionFor(tx.entities, siteId, record.id, { kind: "AFTER", record: neighbour });
  if (between === undefined) throw new InvariantError("renumbered badges have places between them");
  await place(tx, siteId, record, between);
}

/** `undefined` when no number is left between two badges: halving a gap has an end. */
async function positionFor(entities: EntityReader, siteId: string, ownId: string, destination: Destination): Promise<number | undefined> {
  if (destination.kind === "FIRST") return await firstPosition(entities, siteId);
  if (destination.kind === "LAST") {
    const sort = [{ field: POSITION, order: "DESC" }] as const;
    const [last] = await entities.query(BADGE.kind, siteId, { filter: { kind: "all" }, sort, limit: 1 });
    return last === undefined ? 0 : positionOf(last) + 1;
  }
  const before = positionOf(destination.record);
  const filter: Filter = { kind: "compare", field: POSITION, operator: "$gt", value: before };
  const following = await entities.query(BADGE.kind, siteId, { filter, sort: DISPLAY_ORDER, limit: 2 });
  const next = following.find(({ id }) => id !== ownId);
  if (next === undefined) return before + 1;
  const after = positionOf(next);
  const middle = before + (after - before) / 2;
  return middle > before && middle < after ? middle : undefined;
}

/** Gives every badge a whole number in the order that they stand in. A site has at most as many badges as one page of this. */
async function renumber(tx: WriteTransaction, siteId: string): Promise<void> {
  const records = await tx.entities.query(BADGE.kind, siteId, { filter: { kind: "all" }, sort: DISPLAY_ORDER, limit: BADGES_MAX });
  for (const [index, record] of records.entries()) await place(tx, siteId, record, index);
}

async function place(tx: WriteTransaction, siteId: string, record: EntityRecord, position: number): Promise<void> {
  const document = parseLayers(record.text);
  const text = joinLayers([shownOf(document), { [HIDDEN_KEY]: { position } }]);
  const isDone = await tx.entities.update(BADGE.kind, siteId, { ...record, text }, record.revision, { slug: [String(document.slug)] });
  if (!isDone) throw new InvariantError("a badge changed inside the transaction that read it");
}

/** Most badges of a site. */
export const BADGES_MAX = 1_000;
