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

/** A method that makes a thing, and its request. */
export interface Making {
  readonly methodId: string;
  readonly request: Readonly<Record<string, unknown>>;
  /** Kinds of the documents to keep; what else it writes is not copied. */
  readonly kinds: readonly string[];
}

const CREATE_PRODUCT = "wix.stores.catalog.v3.CatalogApi.CreateProduct";
const CREATE_MEMBER = "com.wixpress.members.api.Members.CreateMember";

export function makingProduct(product: Readonly<Record<string, unknown>>): Making {
  return { methodId: CREATE_PRODUCT, request: { product }, kinds: ["product"] };
}

/** A member and the contact that it is. */
export function makingMember(member: Readonly<Record<string, unknown>>): Making {
  return { methodId: CREATE_MEMBER, request: { member }, kinds: ["member", "contact"] };
}

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

/** Makes a thing with the domain's own handler and answers the inserts of its documents. */
export async function makeRecorded(
  tx: WriteTransaction,
  site: { readonly siteId: string; readonly clientId: string; readonly instanceId: string },
  options: { readonly keys: InstallationKeys; readonly nowMs: number },
  { methodId, request, kinds }: Making,
): Promise<readonly RecordedInsert[]> {
  const handler = domainModules.flatMap(({ handlers }) => handlers).find((one) => one.methodId === methodId);
  if (handler?.kind !== "write") {
    throw new Error(`no handler writes for ${methodId}`);
  }
  const inserts: RecordedInsert[] = [];
  const ctx = {
    methodId,
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
  await handler.handle(request, ctx, { ...tx, entities: recording(tx.entities, inserts) });
  const kept = inserts.filter(({ kind }) => kinds.includes(kind.name));
  if (kept.length !== kinds.length) {
    throw new Error(`${methodId} made ${inserts.map(({ kind }) => kind.name).join(", ")}`);
  }
  return kept;
}
