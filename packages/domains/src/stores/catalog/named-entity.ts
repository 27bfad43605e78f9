import type { EntityRecord, WriteTransaction } from "@belay/store";
import { findByUnique, firstStamp, insertEntity, systemFields } from "../../resource/entities.ts";
import type { EventContext } from "../../resource/events.ts";
import { ownValue } from "../../resource/json.ts";
import { parseLayers } from "../../resource/layers.ts";
import type { Resource } from "../../resource/resource.ts";

/** Names are unique whatever their case and outer spaces. */
export function nameKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The entity of that id as id and name; `undefined` when the site has none. */
export async function findNamedById(
  tx: WriteTransaction,
  siteId: string,
  resource: Resource,
  id: string,
): Promise<{ readonly id: string; readonly name: string } | undefined> {
  const record = await tx.entities.get(resource.kind, siteId, id);
  return record === undefined ? undefined : toNamed(record);
}

/** The entity of that name (a brand, a ribbon), made when the site has none. */
export async function obtainNamed(
  tx: WriteTransaction,
  ctx: EventContext,
  resource: Resource,
  name: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const found = await findByUnique(tx.entities, ctx.siteId, resource, "name", nameKey(name));
  if (found !== undefined) return toNamed(found);
  const stamp = firstStamp(ctx);
  const entity = { ...systemFields(stamp), name: name.trim() };
  await insertEntity(tx, ctx, resource, stamp, { text: JSON.stringify(entity), entity, uniques: { name: [nameKey(name)] } });
  return { id: stamp.id, name: name.trim() };
}

function toNamed(record: EntityRecord): { readonly id: string; readonly name: string } {
  return { id: record.id, name: String(ownValue(parseLayers(record.text), "name")) };
}
