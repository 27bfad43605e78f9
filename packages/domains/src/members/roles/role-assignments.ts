import type { EntityKind, EntityReader, EntityRecord, FieldDefinition, WriteTransaction } from "@belay/store";
import type { CallContext } from "../../handler.ts";
import { isObject } from "../../resource/json.ts";

/** The id of a member, and the keys of the roles that the member holds. */
export const MEMBER_ID_FIELD: FieldDefinition = { path: "memberId", type: "string", multiple: false, indexed: true };
export const ROLE_KEYS_FIELD: FieldDefinition = { path: "roleKeys", type: "string", multiple: true, indexed: true };

/** What each member of a site holds: one document a member, under the member's id. */
export const MEMBER_ROLES_KIND: EntityKind = { name: "member_roles", fields: [MEMBER_ID_FIELD, ROLE_KEYS_FIELD], uniques: [] };

const BATCH = 500;

/** The role keys of a document. */
export function roleKeysOf(record: EntityRecord | undefined): readonly string[] {
  const document: unknown = record === undefined ? {} : JSON.parse(record.text);
  const keys = isObject(document) ? document.roleKeys : [];
  return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
}

/** The keys of the roles that a member holds. */
export async function readRoleKeys(entities: EntityReader, siteId: string, memberId: string): Promise<readonly string[]> {
  return roleKeysOf(await entities.get(MEMBER_ROLES_KIND, siteId, memberId));
}

/** Makes these the roles of a member. */
export async function writeRoleKeys(
  tx: WriteTransaction,
  ctx: Pick<CallContext, "siteId" | "nowMs">,
  memberId: string,
  roleKeys: readonly string[],
): Promise<void> {
  // Elevation policies name roles, and nodes remember who holds which.
  tx.system.noteIdentityChange();
  const before = await tx.entities.get(MEMBER_ROLES_KIND, ctx.siteId, memberId);
  const text = JSON.stringify({ memberId, roleKeys });
  if (before === undefined) {
    const record = { id: memberId, revision: 1, createdAtMs: ctx.nowMs, updatedAtMs: ctx.nowMs, text };
    await tx.entities.insert(MEMBER_ROLES_KIND, ctx.siteId, record, {});
    return;
  }
  const record = { ...before, revision: before.revision + 1, updatedAtMs: ctx.nowMs, text };
  await tx.entities.update(MEMBER_ROLES_KIND, ctx.siteId, record, before.revision, {});
}

/** Forgets what a member held, who is a member no more. */
export async function removeRoleKeys(tx: WriteTransaction, siteId: string, memberId: string): Promise<void> {
  if (await tx.entities.remove(MEMBER_ROLES_KIND, siteId, memberId)) tx.system.noteIdentityChange();
}

/** Takes a role from every member who holds it. */
export async function takeFromAll(tx: WriteTransaction, ctx: Pick<CallContext, "siteId" | "nowMs">, roleKey: string): Promise<void> {
  const filter = { kind: "compare", field: ROLE_KEYS_FIELD, operator: "$hasSome", value: [roleKey] } as const;
  for (;;) {
    // What was written no longer matches, so the next page is the first again.
    const records = await tx.entities.query(MEMBER_ROLES_KIND, ctx.siteId, { filter, sort: [], limit: BATCH });
    for (const record of records) {
      await writeRoleKeys(
        tx,
        ctx,
        record.id,
        roleKeysOf(record).filter((key) => key !== roleKey),
      );
    }
    if (records.length < BATCH) return;
  }
}
