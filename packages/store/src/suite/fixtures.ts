import { randomUUID } from "node:crypto";
import type { LedgerEntry } from "@belay/core";
import type { EntityKind, EntityQuery, EntityRecord, FieldDefinition, FieldType, Filter, Scalar } from "../port/entities.ts";
import type { OutboxEvent, Store } from "../port/store.ts";

function field(path: string, type: FieldType, multiple = false, indexed = true): FieldDefinition {
  return { path, type, multiple, indexed };
}

/** Fields of every type, of one value and of many, with an index and without. */
export const FIELDS = {
  createdDate: field("createdDate", "date"),
  name: field("name", "string"),
  note: field("note", "string", false, false),
  price: field("price", "number"),
  weight: field("weight", "number", false, false),
  visible: field("visible", "boolean"),
  brandName: field("brand.name", "string"),
  brand: field("brand", "object", false, false),
  tags: field("tags", "string", true),
  sizes: field("sizes", "number", true),
  flags: field("flags", "boolean", true),
  notes: field("notes", "string", true, false),
  parts: field("parts", "object", true, false),
  partCodes: field("parts.code", "string", true),
  partCounts: field("parts.count", "number", true, false),
} as const;

/** Fields that searches look in. */
export const TEXT = {
  name: { path: "words.name", code: "n", weight: 6 },
  description: { path: "words.description", code: "d", weight: 1 },
} as const;

/** The kind that most tests use. */
export const THING: EntityKind = {
  name: "thing",
  fields: Object.values(FIELDS),
  uniques: ["slug", "sku"],
  text: Object.values(TEXT),
  defaultSort: { path: "createdDate", order: "DESC" },
};

/** A second kind, without a default sort, to see that kinds keep apart. */
export const OTHER: EntityKind = { name: "other_thing", fields: [FIELDS.name, FIELDS.tags], uniques: ["slug"] };

export const KINDS: readonly EntityKind[] = [THING, OTHER];

export function newSiteId(): string {
  return `site-${randomUUID()}`;
}

export function record(id: string, document: object = {}, revision = 1): EntityRecord {
  return { id, revision, createdAtMs: 1_000, updatedAtMs: 2_000, text: JSON.stringify({ id, ...document }) };
}

export async function insertAll(store: Store, kind: EntityKind, siteId: string, records: readonly EntityRecord[]): Promise<void> {
  await store.write(async (tx) => {
    for (const one of records) {
      await tx.entities.insert(kind, siteId, one, {});
    }
  });
}

export function compare(
  of: FieldDefinition,
  operator: Extract<Filter, { kind: "compare" }>["operator"],
  value: Scalar | readonly Scalar[],
): Filter {
  return { kind: "compare", field: of, operator, value };
}

/** Ids of a page of `THING`. */
export async function queryIds(store: Store, siteId: string, query: Partial<EntityQuery>): Promise<readonly string[]> {
  const records = await store.read((tx) => tx.entities.query(THING, siteId, { filter: { kind: "all" }, sort: [], limit: 1_000, ...query }));
  return records.map((one) => one.id);
}

export function ledgerEntry(siteId: string, change: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    id: randomUUID(),
    siteId,
    atMs: 1_700_000_000_000,
    requestId: "request-1",
    kind: "elevated",
    methodId: "products.createProduct",
    permissions: ["PRODUCTS.WRITE"],
    outcome: "allowed",
    status: 200,
    subject: { type: "VISITOR", id: "visitor-1", clientId: "client-1" },
    actor: { type: "APP", id: "instance-1", clientId: "client-1" },
    ...change,
  };
}

export function outboxEvent(siteId: string, change: Partial<OutboxEvent> = {}): OutboxEvent {
  return { id: randomUUID(), siteId, eventType: "thing.created", entityId: "thing-1", atMs: 1_700_000_000_000, body: "{}", ...change };
}
