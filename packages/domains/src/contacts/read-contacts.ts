import { BelayError, RequestValidationError } from "@belay/core";
import type { EntityReader, Filter, Sort } from "@belay/store";
import type { CallContext, ReadHandler, WireResponse } from "../handler.ts";
import { methodIdOf } from "../resource/entity-rules.ts";
import { ownValue } from "../resource/json.ts";
import { readPageWithTotal } from "../resource/page.ts";
import { findContact } from "./contact.ts";
import { contactSort, meantContacts } from "./contact-filter.ts";
import { CONTACT, contactField, MERGED_CONTACT_KIND } from "./contact-resource.ts";
import { type Projection, parseProjection, presentContact, presentRecords } from "./present-contact.ts";

const LIMIT_DEFAULT = 50;
const LIMIT_MAX = 1_000;

interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Errors: ILLEGAL_LIMIT (400), a validation error (400) for an offset below zero. */
export function parsePage(paging: unknown): Page {
  const limit = ownValue(paging, "limit") ?? LIMIT_DEFAULT;
  const offset = ownValue(paging, "offset") ?? 0;
  if (typeof limit !== "number" || !Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) throw new BelayError("ILLEGAL_LIMIT");
  if (typeof offset !== "number" || !Number.isSafeInteger(offset) || offset < 0) {
    const description = "must be a whole number of at least 0";
    throw new RequestValidationError([{ field: "paging.offset", description, violatedRule: "MIN", data: {} }]);
  }
  return { limit, offset };
}

interface ContactsQuery {
  readonly filter: Filter;
  readonly sort: readonly Sort[];
  readonly page: Page;
  readonly projection: Projection;
}

async function answerPage(entities: EntityReader, siteId: string, query: ContactsQuery): Promise<WireResponse> {
  const { filter, page, projection } = query;
  const sort = query.sort.length > 0 ? query.sort : [{ field: contactField("createdDate"), order: "DESC" } as const];
  const source = { reader: entities, kind: CONTACT.kind, siteId, filter };
  const { records, pagingMetadata, hasNext } = await readPageWithTotal(source, { ...page, sort });
  return { contacts: await presentRecords(entities, siteId, records, projection), pagingMetadata: { ...pagingMetadata, hasNext } };
}

/** Answers a page of all contacts, newest first. Errors: UNSUPPORTED_SORT_FIELD, ILLEGAL_LIMIT (400). */
export const listContacts: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(CONTACT, "listContacts"),
  handle: (request, ctx: CallContext, tx) =>
    answerPage(tx.entities, ctx.siteId, {
      filter: { kind: "all" },
      sort: ownValue(request.sort, "fieldName") === undefined ? [] : contactSort([request.sort], ctx),
      page: parsePage(request.paging),
      projection: parseProjection(request.fields, request.fieldsets),
    }),
};

/** Answers a page of the contacts that a filter and a search find. */
export const queryContacts: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(CONTACT, "queryContacts"),
  handle: (request, ctx, tx) => {
    const { query } = request;
    return answerPage(tx.entities, ctx.siteId, {
      filter: meantContacts(ownValue(query, "filter"), request.search, ctx),
      sort: contactSort(ownValue(query, "sort"), ctx),
      page: parsePage(ownValue(query, "paging")),
      projection: parseProjection(ownValue(query, "fields"), ownValue(query, "fieldsets")),
    });
  },
};

/** Answers a contact; for one that was merged, the contact that took its place. Errors: CONTACT_NOT_FOUND (404). */
export const getContact: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(CONTACT, "getContact"),
  handle: async (request, ctx, tx) => {
    const id = String(request.id);
    const own = await findContact(tx.entities, ctx.siteId, id);
    const merged = own === undefined ? await tx.entities.get(MERGED_CONTACT_KIND, ctx.siteId, id) : undefined;
    const target: unknown = merged && ownValue(JSON.parse(merged.text), "targetContactId");
    const contact = own ?? (await findContact(tx.entities, ctx.siteId, target));
    if (contact === undefined) throw new BelayError("CONTACT_NOT_FOUND", { data: { contactId: id } });
    const projection = parseProjection(request.fields, request.fieldsets);
    const shown = await presentContact(tx.entities, ctx.siteId, contact, projection);
    return { contact: shown, responseType: own === undefined ? "MERGED" : "REGULAR" };
  },
};
