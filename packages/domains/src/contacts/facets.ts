import type { EntityReader, FieldDefinition, Filter } from "@belay/store";
import type { ReadHandler, WireRequest, WireResponse } from "../handler.ts";
import type { AllowedField, AllowList } from "../resource/allow-list.ts";
import { methodIdOf } from "../resource/entity-rules.ts";
import { both } from "../resource/filter.ts";
import { compact, type JsonObject, ownValue } from "../resource/json.ts";
import { refuseTooBroad } from "../resource/page.ts";
import { contactFilter } from "./contact-filter.ts";
import { CONTACT, CONTACT_FIELDS, CONTACT_LABEL_KIND, contactField, LABEL_KEY } from "./contact-resource.ts";
import { parsePage } from "./read-contacts.ts";

const STATUS = "info.extendedFields.emailSubscriptions";
const STATUSES = ["SUBSCRIBED", "UNSUBSCRIBED", "PENDING", "NOT_SET"] as const;
/** Facets whose contacts are counted one by one, because a filter narrows them. */
const LABELS_MAX = 1_000;

function allowed(wire: string, stored: FieldDefinition, operators: readonly string[]): readonly [string, AllowedField] {
  return [wire, { wire, stored, form: "string", operators: new Set(operators), sort: "NONE" }];
}

/** What the contract lets callers filter facets by. */
const FACET_FIELDS: AllowList = new Map([
  allowed(`${STATUS}.effectiveEmail`, contactField("primaryInfo.email"), ["$exists"]),
  allowed(`${STATUS}.subscriptionStatus`, CONTACT_FIELDS.subscriptionStatus, ["$eq", "$ne", "$in", "$nin"]),
  allowed(`${STATUS}.deliverabilityStatus`, CONTACT_FIELDS.deliverabilityStatus, ["$eq", "$ne", "$in", "$nin"]),
]);

/** A facet before it is counted. */
interface Facet {
  readonly shown: JsonObject;
  readonly filter: Filter;
}

const hasLabel = (key: string): Filter => ({ kind: "compare", field: CONTACT_FIELDS.labelKeys, operator: "$hasSome", value: [key] });

function labelFacet(key: string): Facet {
  const namespace = key.split(".")[0] ?? "";
  const shown = {
    facetType: "LABEL",
    namespace,
    namespaceDisplayName: namespace,
    facetKey: key,
    facetDisplayName: key.slice(namespace.length + 1),
    queryFilter: { "info.labelKeys": { $hasSome: [key] } },
  };
  return { shown, filter: hasLabel(key) };
}

async function allFacets(entities: EntityReader, siteId: string): Promise<readonly Facet[]> {
  const sort = [{ field: LABEL_KEY, order: "ASC" }] as const;
  const labels = await entities.query(CONTACT_LABEL_KIND, siteId, { filter: { kind: "all" }, sort, limit: LABELS_MAX });
  const isLabelled: Filter = { kind: "compare", field: CONTACT_FIELDS.labelKeys, operator: "$isEmpty", value: true };
  return [
    { shown: { facetType: "ALL_CONTACTS" }, filter: { kind: "all" } },
    { shown: { facetType: "NOT_LABELED" }, filter: isLabelled },
    ...labels.map(({ text }) => labelFacet(String(ownValue(JSON.parse(text), "key")))),
    ...STATUSES.map(
      (status): Facet => ({
        shown: { facetType: "SUBSCRIPTION_STATUS", facetKey: status, facetDisplayName: status },
        filter: { kind: "compare", field: CONTACT_FIELDS.subscriptionStatus, operator: "$eq", value: status },
      }),
    ),
  ];
}

/** Counts of labels come in one statement where no filter narrows them. */
async function countFacets(entities: EntityReader, siteId: string, facets: readonly Facet[], filter: Filter): Promise<readonly number[]> {
  const keys = facets.flatMap(({ shown }) => (shown.facetType === "LABEL" ? [String(shown.facetKey)] : []));
  const byKey = filter.kind === "all" ? await entities.countByValue(CONTACT.kind, siteId, CONTACT_FIELDS.labelKeys, keys) : undefined;
  const counts: number[] = [];
  for (const facet of facets) {
    const known = facet.shown.facetType === "LABEL" ? byKey?.get(String(facet.shown.facetKey)) : undefined;
    counts.push(known ?? (await refuseTooBroad(() => entities.count(CONTACT.kind, siteId, both(filter, facet.filter)))));
  }
  return counts;
}

async function answerFacets(request: WireRequest, entities: EntityReader, siteId: string, filter: Filter): Promise<WireResponse> {
  const { limit, offset } = parsePage(request.paging);
  const all = await allFacets(entities, siteId);
  const page = all.slice(offset, offset + limit);
  const counts = request.omitCount === true ? [] : await countFacets(entities, siteId, page, filter);
  return {
    facets: page.map(({ shown }, index) => compact({ ...shown, count: counts[index] })),
    pagingMetadata: { count: page.length, offset, total: all.length, tooManyToCount: false, hasNext: offset + page.length < all.length },
  };
}

/** Answers the groups of a site's contacts: all, those without labels, by label, by subscription. */
export const listFacets: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(CONTACT, "listFacets"),
  handle: (request, ctx, tx) => answerFacets(request, tx.entities, ctx.siteId, { kind: "all" }),
};

/** Answers the same groups among the contacts that a filter finds. */
export const queryFacets: ReadHandler = {
  kind: "read",
  methodId: methodIdOf(CONTACT, "queryFacets"),
  handle: (request, ctx, tx) => answerFacets(request, tx.entities, ctx.siteId, contactFilter(request.filter, ctx, FACET_FIELDS)),
};
