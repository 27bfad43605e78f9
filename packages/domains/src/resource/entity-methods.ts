import { InvariantError, RequestValidationError } from "@belay/core";
import type { EntityReader, EntityRecord, Filter, ReadTransaction, Sort } from "@belay/store";
import {
  type CallContext,
  type Handler,
  JsonText,
  type ReadHandler,
  type WireRequest,
  type WireResponse,
  type WriteHandler,
} from "../handler.ts";
import { type BulkOutcome, runBulk } from "./bulk.ts";
import { assertDistinct } from "./distinct.ts";
import { type EntityRules, EntityWrites, methodIdOf, objectsOf, shownOf } from "./entity-rules.ts";
import { parseFilter } from "./filter.ts";
import { type JsonObject, ownValue } from "./json.ts";
import { parseLayers, shownText } from "./layers.ts";
import { readCursorPage, refuseTooBroad } from "./page.ts";
import { parseQuery, queryScope } from "./query-request.ts";

const LIMITS = { limitDefault: 50, limitMax: 100, sortMax: 5 };

/** The methods of an ordinary entity, by what they do; a module lists those that its contract declares under these names. */
export class EntityMethods {
  readonly writes: EntityWrites;
  readonly #rules: EntityRules;
  readonly #sortDefault: readonly Sort[];

  constructor(rules: EntityRules) {
    this.#rules = rules;
    this.writes = new EntityWrites(rules);
    const created = rules.resource.fields.get("createdDate")?.stored;
    this.#sortDefault = rules.sortDefault ?? (created === undefined ? [] : [{ field: created, order: "DESC" }]);
  }

  /** `{ one }` in, `{ one }` out. */
  create(name: string): WriteHandler {
    return this.#write(name, async (request, ctx, tx) => {
      const record = await this.writes.create(tx, ctx, request[this.#rules.one]);
      return { [this.#rules.one]: await this.#present(tx.entities, ctx, record, request.fields) };
    });
  }

  /** `{ one, fieldMask? }` in, `{ one }` out. */
  update(name: string): WriteHandler {
    return this.#write(name, async (request, ctx, tx) => {
      const record = await this.writes.update(tx, ctx, request);
      return { [this.#rules.one]: await this.#present(tx.entities, ctx, record, request.fields) };
    });
  }

  /** The id in its path parameter, nothing out. */
  remove(name: string): WriteHandler {
    const idField = this.#idField(name);
    return this.#write(name, async (request, ctx, tx) => {
      await this.writes.remove(tx, ctx, request[idField]);
      return {};
    });
  }

  /** The id in its path parameter, `{ one }` out. */
  get(name: string): ReadHandler {
    const idField = this.#idField(name);
    return this.#read(name, async (request, ctx, tx) => {
      const record = await this.writes.find(tx.entities, ctx.siteId, request[idField]);
      return { [this.#rules.one]: await this.#present(tx.entities, ctx, record, request.fields) };
    });
  }

  /** `{ query }` in, `{ many, pagingMetadata }` out, by cursor. */
  query(name: string): ReadHandler {
    const { resource, many, querySpec } = this.#rules;
    return this.#read(name, async (request, ctx, tx) => {
      const scope = queryScope(ctx, resource.allow(querySpec), LIMITS, "");
      const query = parseQuery(request.query, scope);
      const source = { reader: tx.entities, kind: resource.kind, siteId: ctx.siteId, filter: query.filter, sortDefault: this.#sortDefault };
      const { records, pagingMetadata } = await readCursorPage(source, query, scope);
      const texts = await this.#texts(tx.entities, ctx, records, request.fields);
      return new JsonText(`{"${many}":[${texts.join(",")}],"pagingMetadata":${JSON.stringify(pagingMetadata)}}`);
    });
  }

  /** `{ filter }` in, `{ count }` out. */
  count(name: string): ReadHandler {
    const { resource, querySpec } = this.#rules;
    return this.#read(name, async (request, ctx, tx) => {
      const filter: Filter = parseFilter(request.filter, resource.allow(querySpec), ctx);
      return { count: await refuseTooBroad(() => tx.entities.count(resource.kind, ctx.siteId, filter)) };
    });
  }

  /** `{ many, returnEntity? }` in, a result for each out. */
  bulkCreate(name: string): WriteHandler {
    const { many } = this.#rules;
    return this.#write(name, async (request, ctx, tx) => {
      const work = async (entity: JsonObject, index: number) => {
        const record = await this.writes.create(tx, ctx, entity, `${many}.${index}`);
        return { id: record.id, value: record };
      };
      return await this.bulkAnswer(request, ctx, tx, await runBulk(tx, objectsOf(request[many]), work));
    });
  }

  /** `{ many: [{ one, fieldMask? }], returnEntity? }` in, a result for each out. */
  bulkUpdate(name: string): WriteHandler {
    const { one, many } = this.#rules;
    return this.#write(name, async (request, ctx, tx) => {
      const messages = objectsOf(request[many]);
      const idOf = (message: JsonObject) => idText(ownValue(message[one], "id"));
      assertDistinct(messages.map(idOf), many);
      const work = async (message: JsonObject, index: number) => {
        const record = await this.writes.update(tx, ctx, message, `${many}.${index}.${one}`);
        return { id: record.id, value: record };
      };
      return await this.bulkAnswer(request, ctx, tx, await runBulk(tx, messages, work, idOf));
    });
  }

  /** The list of ids that the contract requires, in; a result for each out. */
  bulkRemove(name: string): WriteHandler {
    const idsField = this.#requiredField(name);
    return this.#write(name, async (request, ctx, tx) => {
      const ids = Array.isArray(request[idsField]) ? request[idsField].map(String) : [];
      assertDistinct(ids, idsField);
      const work = async (id: string) => {
        await this.writes.remove(tx, ctx, id);
        return { id, value: undefined };
      };
      const { items, bulkActionMetadata } = await runBulk(tx, ids, work, (id) => id);
      return { results: items.map(({ itemMetadata }) => ({ itemMetadata })), bulkActionMetadata };
    });
  }

  /** Results with their entities, when the request wants them back (`returnEntity`, or `always`). */
  async bulkAnswer(
    request: WireRequest,
    ctx: CallContext,
    tx: ReadTransaction,
    outcome: BulkOutcome<EntityRecord>,
    always = false,
  ): Promise<WireResponse> {
    const wants = always || request.returnEntity === true;
    const records = wants ? outcome.items.flatMap(({ value }) => value ?? []) : [];
    const shown = new Map(
      (await this.presentAll(tx.entities, ctx, records, request.fields)).map((entity, index) => [records[index]?.id, entity]),
    );
    const results = outcome.items.map(({ itemMetadata, value }) => ({
      itemMetadata,
      ...(wants && value !== undefined ? { [this.#rules.bulkItem ?? "item"]: shown.get(value.id) } : {}),
    }));
    return { results, bulkActionMetadata: outcome.bulkActionMetadata };
  }

  /** Entities as they go out, with the values that `fields` asks for. */
  async presentAll(
    entities: EntityReader,
    ctx: CallContext,
    records: readonly EntityRecord[],
    fields: unknown,
  ): Promise<readonly JsonObject[]> {
    const { shown: show = (document: JsonObject) => document } = this.#rules;
    const documents = records.map((record) => show(shownOf(parseLayers(record.text))));
    const asked = this.#requestedValues(fields);
    const ids = [...new Set(records.map(({ id }) => id))];
    let shown: readonly JsonObject[] = documents;
    for (const { property, compute } of asked) {
      const values = await compute(entities, ctx.siteId, ids);
      shown = shown.map((document, index) => ({ ...document, [property]: values.get(records[index]?.id ?? "") }));
    }
    return shown;
  }

  async #present(entities: EntityReader, ctx: CallContext, record: EntityRecord, fields: unknown): Promise<JsonObject> {
    const [shown] = await this.presentAll(entities, ctx, [record], fields);
    if (shown === undefined) throw new InvariantError("an entity has no presentation");
    return shown;
  }

  /** The stored texts as they are, where nothing has to be added. */
  async #texts(entities: EntityReader, ctx: CallContext, records: readonly EntityRecord[], fields: unknown): Promise<readonly string[]> {
    if (this.#rules.shown === undefined && this.#requestedValues(fields).length === 0) return records.map(({ text }) => shownText(text));
    return (await this.presentAll(entities, ctx, records, fields)).map((shown) => JSON.stringify(shown));
  }

  /** Errors: a validation error (400) for a name that the contract does not declare. */
  #requestedValues(fields: unknown) {
    const names: readonly unknown[] = Array.isArray(fields) ? fields : fields === undefined || fields === null ? [] : [fields];
    const known = this.#rules.requested ?? {};
    return [...new Set(names)].map((name, index) => {
      const value = typeof name === "string" && Object.hasOwn(known, name) ? known[name] : undefined;
      if (value !== undefined) return value;
      const description = `must be one of ${Object.keys(known).join(", ") || "none"}`;
      throw new RequestValidationError([{ field: `fields.${index}`, description, violatedRule: "INVALID_ENUM_VALUE", data: {} }]);
    });
  }

  #read(name: string, handle: ReadHandler["handle"]): ReadHandler {
    return { kind: "read", methodId: methodIdOf(this.#rules.resource, name), handle };
  }

  #write(name: string, handle: WriteHandler["handle"]): WriteHandler {
    return { kind: "write", methodId: methodIdOf(this.#rules.resource, name), handle };
  }

  #idField(name: string): string {
    const field = this.#methodNamed(name).pathParameters[0]?.field;
    if (field === undefined) throw new InvariantError(`${name} has no path parameter`);
    return field;
  }

  #requiredField(name: string): string {
    const [field] = this.#methodNamed(name).requiredFields;
    if (field === undefined) throw new InvariantError(`${name} requires nothing`);
    return field;
  }

  #methodNamed(name: string) {
    const method = this.#rules.resource.module.methods.find((candidate) => candidate.name === name);
    if (method === undefined) throw new InvariantError(`no method ${name}`);
    return method;
  }
}

/** The eleven methods that named things of a catalogue share, without those that find or make one. */
export function ordinaryMethods(methods: EntityMethods, singular: string, plural: string): readonly Handler[] {
  return [
    methods.create(`create${singular}`),
    methods.update(`update${singular}`),
    methods.remove(`delete${singular}`),
    methods.get(`get${singular}`),
    methods.query(`query${plural}`),
    methods.count(`count${plural}`),
    methods.bulkCreate(`bulkCreate${plural}`),
    methods.bulkUpdate(`bulkUpdate${plural}`),
    methods.bulkRemove(`bulkDelete${plural}`),
  ];
}

function idText(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
