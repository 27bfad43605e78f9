import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { findByUnique } from "../../resource/entities.ts";
import type { EntityMethods } from "../../resource/entity-methods.ts";
import { methodIdOf } from "../../resource/entity-rules.ts";
import type { Resource } from "../../resource/resource.ts";
import { missingField } from "../../resource/violation.ts";
import { nameKey } from "./named-entity.ts";

/** A kind of entity that is found by its name, or made. */
export interface NamedKind {
  readonly resource: Resource;
  readonly methods: EntityMethods;
  readonly one: string;
}

/** Answers the entity of a name, and makes it when the site has none: `{ <one>Name }` in, `{ one }` out. */
export function getOrCreateNamed({ resource, methods, one }: NamedKind, name: string): WriteHandler {
  const field = `${one}Name`;
  return {
    kind: "write",
    methodId: methodIdOf(resource, name),
    handle: async (request, ctx, tx) => {
      const record = await obtain({ resource, methods, one }, tx, ctx, request[field], field);
      const [shown] = await methods.presentAll(tx.entities, ctx, [record], request.fields);
      return { [one]: shown };
    },
  };
}

/** The same for a list of names: `{ <one>Names }` in, a result for each out. A name that stands twice gives the same entity. */
export function bulkGetOrCreateNamed(named: NamedKind, name: string): WriteHandler {
  const field = `${named.one}Names`;
  return {
    kind: "write",
    methodId: methodIdOf(named.resource, name),
    handle: async (request, ctx, tx) => {
      const names: readonly unknown[] = Array.isArray(request[field]) ? request[field] : [];
      const work = async (wanted: unknown, index: number) => {
        const record = await obtain(named, tx, ctx, wanted, `${field}.${index}`);
        return { id: record.id, value: record };
      };
      return await named.methods.bulkAnswer(request, ctx, tx, await runBulk(tx, names, work), true);
    },
  };
}

async function obtain(
  { resource, methods }: NamedKind,
  tx: WriteTransaction,
  ctx: CallContext,
  name: unknown,
  field: string,
): Promise<EntityRecord> {
  if (typeof name !== "string" || name.trim() === "") throw missingField(field);
  const found = await findByUnique(tx.entities, ctx.siteId, resource, "name", nameKey(name));
  return found ?? (await methods.writes.create(tx, ctx, { name }, field));
}
