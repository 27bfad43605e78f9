import { randomBytes, randomUUID } from "node:crypto";
import { domainModules } from "@belay/domains";
import type { InstallationKeys } from "@belay/domains/apps";
import type { EntityKind, EntityRecord, EntityWriter, UniqueValues, WriteTransaction } from "@belay/store";

/** What a handler gave the store. */
export interface RecordedInsert {
  readonly kind: EntityKind;
  readonly record: EntityRecord;
  readonly uniques: UniqueValues;
}

const CREATE_PRODUCT = "wix.stores.catalog.v3.CatalogApi.CreateProduct";

function recording(entities: EntityWriter, inserts: RecordedInsert[]): EntityWriter {
  return {
    get: (...args) => entities.get(...args),
    getMany: (...args) => entities.getMany(...args),
    findByUnique: (...args) => entities.findByUnique(...args),
    query: (...args) => entities.query(...args),
    queryPlaces: (...args) => entities.queryPlaces(...args),
    writeForms: (...args) => entities.writeForms(...args),
    count: (...args) => entities.count(...args),
    matchesAtMost: (...args) => entities.matchesAtMost(...args),
    countByValue: (...args) => entities.countByValue(...args),
    update: (...args) => entities.update(...args),
    remove: (...args) => entities.remove(...args),
    insert: (kind, siteId, record, uniques) => {
      inserts.push({ kind, record, uniques });
      return entities.insert(kind, siteId, record, uniques);
    },
  };
}

/** Creates a product with the domain's own handler and answers the insert of the product that came out of it. */
export async function createRecorded(
  tx: WriteTransaction,
  site: { readonly siteId: string; readonly clientId: string; readonly instanceId: string },
  options: { readonly keys: InstallationKeys; readonly nowMs: number; readonly product: Readonly<Record<string, unknown>> },
): Promise<RecordedInsert> {
  const handler = domainModules.flatMap(({ handlers }) => handlers).find(({ methodId }) => methodId === CREATE_PRODUCT);
  if (handler?.kind !== "write") {
    throw new Error("no handler creates products");
  }
  const inserts: RecordedInsert[] = [];
  const ctx = {
    methodId: CREATE_PRODUCT,
    siteId: site.siteId,
    caller: { kind: "APP", permissions: { kind: "all" }, ...site } as const,
    can: () => true,
    nowMs: options.nowMs,
    newId: randomUUID,
    requestId: randomUUID(),
    cursorKey: options.keys.cursorKey,
    keys: options.keys,
    randomBytes,
    origin: "http://127.0.0.1",
    clientAddress: "127.0.0.1",
    limits: { take: async () => undefined, clear: async () => undefined },
    warn: () => undefined,
  };
  const transaction: WriteTransaction = { ...tx, entities: recording(tx.entities, inserts) };
  await handler.handle({ product: options.product }, ctx, transaction);
  const made = inserts.find(({ kind }) => kind.name === "product");
  if (made === undefined) {
    throw new Error("the handler made no product");
  }
  return made;
}
