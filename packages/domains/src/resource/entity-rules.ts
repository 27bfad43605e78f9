import { BelayError, type ErrorCode, InvariantError } from "@belay/core";
import { type EntityReader, type EntityRecord, type Sort, UniqueTakenError, type UniqueValues, type WriteTransaction } from "@belay/store";
import type { CallContext } from "../handler.ts";
import { type EntityStamp, firstStamp, insertEntity, nextStamp, removeEntity, systemFields, updateEntity } from "./entities.ts";
import { compact, isObject, type JsonObject, ownValue } from "./json.ts";
import { HIDDEN_KEY, joinLayers, parseLayers } from "./layers.ts";
import { maskPaths } from "./mask.ts";
import { applyPatch } from "./patch.ts";
import type { Resource } from "./resource.ts";
import { assertRevision, parseRevision } from "./revision.ts";
import { createSanitizer } from "./sanitize.ts";
import { fieldAt } from "./schema-walk.ts";
import { missingField, ruleViolation } from "./violation.ts";

/** What one kind of entity differs in from another; everything else of its methods is the same (`entityMethods`). */
export interface EntityRules {
  readonly resource: Resource;
  /** Name of the entity's schema. */
  readonly schema: string;
  /** The property of requests and answers that holds one entity, and the one that holds several. */
  readonly one: string;
  readonly many: string;
  /** The property of a bulk result that holds the entity; `item` where this is absent. */
  readonly bulkItem?: string;
  /** What of an entity goes out where nothing more is asked for; all of it where this is absent. */
  readonly shown?: (document: JsonObject) => JsonObject;
  /** Name of the query spec of its query. */
  readonly querySpec: string;
  /**
   * The document as it is stored, out of the whole document and the part of it that this call wrote.
   *
   * Errors: a validation error naming `field`, the entity's place in the request.
   */
  readonly normalise: (document: JsonObject, field: string, written: JsonObject) => JsonObject;
  /**
   * Adds what only the store can tell to a normalised document, or refuses it.
   *
   * Shape: what stands under `HIDDEN_KEY` is kept beside the document: filters and sorts see it, callers and events do not.
   */
  readonly complete?: (tx: WriteTransaction, ctx: CallContext, draft: EntityDraft) => Promise<JsonObject>;
  readonly uniques: (document: JsonObject) => UniqueValues;
  /** The properties that the server itself writes, where they are not id, revision and both dates. */
  readonly system?: (stamp: EntityStamp) => JsonObject;
  /** What the refusal of a taken value is called; `ALREADY_EXISTS` for sets that are not here. */
  readonly taken?: Readonly<Record<string, ErrorCode>>;
  /** Most entities of a site, and the rule that a further one breaks. Absent where something else bounds them: each creation counts them all. */
  readonly most?: { readonly count: number; readonly rule: string };
  /** Set where the contract lets a change leave the revision out: it then overwrites whatever stands there. */
  readonly revisionOptional?: true;
  /** The order of queries that name none; by `createdDate`, newest first, where this is absent and the contract lets callers name it. */
  readonly sortDefault?: readonly Sort[];
  /** Properties whose objects are one value: a change overwrites them whole. */
  readonly whole?: ReadonlySet<string>;
  /** Values that requests ask for by name (`fields`), computed for a whole answer at once; by entity id. */
  readonly requested?: Readonly<Record<string, RequestedValue>>;
  /** Runs in the transaction of a change, after it. */
  readonly changed?: (tx: WriteTransaction, ctx: CallContext, change: EntityChange) => Promise<void>;
  /** Runs in the transaction of a removal, before it; may refuse. */
  readonly removing?: (tx: WriteTransaction, ctx: CallContext, record: EntityRecord) => Promise<void>;
  /** Runs in the transaction of a removal, after it. */
  readonly removed?: (tx: WriteTransaction, ctx: CallContext, record: EntityRecord) => Promise<void>;
}

/** A document on its way into the store. */
export interface EntityDraft {
  readonly document: JsonObject;
  /** The document that it replaces. */
  readonly before?: JsonObject;
  /** The entity's place in the request. */
  readonly field: string;
}

/** A property that is computed on request. */
export interface RequestedValue {
  readonly property: string;
  readonly compute: (entities: EntityReader, siteId: string, ids: readonly string[]) => Promise<ReadonlyMap<string | number, unknown>>;
}

/** A document before and after a change. */
export interface EntityChange {
  readonly id: string;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** The writes of one kind of entity, inside a transaction. */
export class EntityWrites {
  readonly #rules: EntityRules;
  readonly #forCreate: (value: unknown) => JsonObject;
  readonly #forUpdate: (value: unknown) => JsonObject;

  constructor(rules: EntityRules) {
    const { schemas } = rules.resource;
    this.#rules = rules;
    this.#forCreate = createSanitizer(schemas, rules.schema, { nulls: "drop" });
    this.#forUpdate = createSanitizer(schemas, rules.schema, { nulls: "keep" });
  }

  /** Makes an entity. Errors: a validation error (400), ALREADY_EXISTS or the code of the rules (409). */
  async create(tx: WriteTransaction, ctx: CallContext, wire: unknown, field: string = this.#rules.one): Promise<EntityRecord> {
    const { resource, most, normalise } = this.#rules;
    const written = this.#forCreate(wire);
    const normal = normalise(written, field, written);
    if (most !== undefined && (await tx.entities.count(resource.kind, ctx.siteId, { kind: "all" })) >= most.count) {
      throw ruleViolation(field, most.rule, `a site has at most ${most.count}`);
    }
    const content = await this.#completed(tx, ctx, { document: normal, field });
    const stamp = firstStamp(ctx);
    return await this.#write(stamp, content, (write) => insertEntity(tx, ctx, resource, stamp, write));
  }

  /**
   * Changes the entity that `message[one]` names: what its mask names, or the keys that are there.
   *
   * Errors: NOT_FOUND (404), INVALID_REVISION (409), a validation error (400), as `create`.
   */
  async update(tx: WriteTransaction, ctx: CallContext, message: unknown, field: string = this.#rules.one): Promise<EntityRecord> {
    const { resource, one, normalise, whole, revisionOptional } = this.#rules;
    const wire = ownValue(message, one);
    const id = ownValue(wire, "id");
    if (typeof id !== "string" || id === "") throw missingField(`${field}.id`);
    const told = ownValue(wire, "revision");
    const revision = revisionOptional && (told ?? "") === "" ? undefined : parseRevision(told, `${field}.revision`);
    const record = await this.find(tx.entities, ctx.siteId, id);
    if (revision !== undefined) assertRevision(record, revision);
    const before = contentOf(record);
    const patch = this.#masked(this.#forUpdate(wire), ownValue(message, "fieldMask"), field);
    const normal = normalise(applyPatch(before, patch, whole), field, patch);
    const after = await this.#completed(tx, ctx, { document: normal, before, field });
    const stamp = nextStamp(ctx, record);
    const written = await this.#write(stamp, after, (write) => updateEntity(tx, ctx, resource, stamp, write));
    await this.#rules.changed?.(tx, ctx, { id, before, after });
    return written;
  }

  /**
   * Writes the next revision of an entity whose content a method of its own made; `revision` is the one that it was read at, if the request says.
   *
   * Errors: INVALID_REVISION (409), as `create`.
   */
  async replace(
    tx: WriteTransaction,
    ctx: CallContext,
    record: EntityRecord,
    { content, revision }: { readonly content: JsonObject; readonly revision?: unknown },
  ): Promise<EntityRecord> {
    if (revision !== undefined && revision !== "") assertRevision(record, parseRevision(revision, "revision"));
    const stamp = nextStamp(ctx, record);
    const written = await this.#write(stamp, content, (write) => updateEntity(tx, ctx, this.#rules.resource, stamp, write));
    await this.#rules.changed?.(tx, ctx, { id: record.id, before: contentOf(record), after: content });
    return written;
  }

  /** Removes an entity. Errors: NOT_FOUND (404), what the rules refuse. */
  async remove(tx: WriteTransaction, ctx: CallContext, id: unknown): Promise<void> {
    const { resource, removing, removed } = this.#rules;
    const record = await this.find(tx.entities, ctx.siteId, id);
    await removing?.(tx, ctx, record);
    await removeEntity(tx, ctx, resource, record, shownOf(parseLayers(record.text)));
    await removed?.(tx, ctx, record);
  }

  /** The entity of that id. Errors: NOT_FOUND (404). */
  async find(entities: EntityReader, siteId: string, id: unknown): Promise<EntityRecord> {
    const record = typeof id === "string" ? await entities.get(this.#rules.resource.kind, siteId, id) : undefined;
    if (record === undefined) {
      throw new BelayError("NOT_FOUND", {
        message: "There is no such entity for this caller.",
        data: { [`${this.#rules.one}Id`]: String(id) },
      });
    }
    return record;
  }

  async #completed(tx: WriteTransaction, ctx: CallContext, draft: EntityDraft): Promise<JsonObject> {
    return this.#rules.complete === undefined ? draft.document : await this.#rules.complete(tx, ctx, draft);
  }

  async #write(
    stamp: EntityStamp,
    content: JsonObject,
    write: (write: { readonly text: string; readonly entity: JsonObject; readonly uniques: UniqueValues }) => Promise<void>,
  ): Promise<EntityRecord> {
    const hidden = content[HIDDEN_KEY];
    const entity = compact({ ...(this.#rules.system ?? systemFields)(stamp), ...shownOf(content) });
    const text = hidden === undefined ? JSON.stringify(entity) : joinLayers([entity, { [HIDDEN_KEY]: hidden }]);
    try {
      await write({ text, entity, uniques: this.#rules.uniques(content) });
    } catch (error) {
      if (!(error instanceof UniqueTakenError)) throw error;
      throw new BelayError(this.#rules.taken?.[error.set] ?? "ALREADY_EXISTS", { data: { [error.set]: error.value }, cause: error });
    }
    return { ...stamp, text };
  }

  /** The part of a change that its mask names. Errors: FIELD_MASK_VALUE_NOT_SUPPORTED (400). */
  #masked(patch: JsonObject, mask: unknown, field: string): JsonObject {
    const paths = maskPaths(mask);
    if (paths.length === 0) return patch;
    const { resource, schema } = this.#rules;
    const unsupported = paths.filter((path) => fieldAt(resource.schemas, schema, path) === undefined);
    if (unsupported.length > 0) {
      throw new BelayError("FIELD_MASK_VALUE_NOT_SUPPORTED", { data: { field: `${field}.fieldMask`, unsupportedFieldMasks: unsupported } });
    }
    const named = new Set(paths.map((path) => path.split(".")[0] ?? path));
    // A named property that the request leaves out is cleared.
    return Object.fromEntries([...named].map((key) => [key, patch[key] ?? null]));
  }
}

/** A document without what is kept beside it. */
export function shownOf(document: JsonObject): JsonObject {
  const { [HIDDEN_KEY]: _hidden, ...shown } = document;
  return shown;
}

const SYSTEM_FIELDS: ReadonlySet<string> = new Set(["id", "revision", "createdDate", "updatedDate"]);

/** A document without its system fields. */
export function contentOf(record: EntityRecord): JsonObject {
  return Object.fromEntries(Object.entries(parseLayers(record.text)).filter(([key]) => !SYSTEM_FIELDS.has(key)));
}

/** Trims a text that must hold more than spaces. Errors: a validation error (400) of the rule ONLY_SPACES_STRING_ERROR or for a missing text. */
export function requiredText(document: JsonObject, key: string, field: string): string {
  const value = document[key];
  if (typeof value !== "string" || value === "") throw missingField(`${field}.${key}`);
  const text = value.trim();
  if (text === "") throw ruleViolation(`${field}.${key}`, "ONLY_SPACES_STRING_ERROR", "must hold more than spaces");
  return text;
}

/** The method of a resource's module with this name. Errors: InvariantError when the contract has none. */
export function methodIdOf(resource: Resource, name: string): string {
  const method = resource.module.methods.find((candidate) => candidate.name === name);
  if (method === undefined) throw new InvariantError(`${resource.module.module} has no method ${name}`);
  return method.id;
}

/** The objects of a list in a request. */
export function objectsOf(value: unknown): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
