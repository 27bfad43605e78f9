import type { EntityReader, EntityRecord } from "@belay/store";
import { compact, isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { type Contact, contactToWire, unpackContact } from "./contact.ts";
import { memberInfos } from "./member-of-contact.ts";

const BASIC = ["info.name", "primaryEmail", "primaryPhone"];
/** What each field set shows beside id and revision. `FULL` shows everything. */
const FIELD_SETS: Readonly<Record<string, readonly string[]>> = {
  BASIC,
  COMMUNICATION_DETAILS: ["info.name", "info.emails", "info.phones", "info.addresses"],
  EXTENDED: ["info.name", "primaryInfo", "info.extendedFields"],
};

/** What a request wants to see; `undefined` is everything. */
export type Projection = readonly string[] | undefined;

/** Reads `fields` and `fieldsets`: the union of both, all where neither says anything. */
export function parseProjection(fields: unknown, fieldsets: unknown): Projection {
  const named = Array.isArray(fields) ? fields.filter((field) => typeof field === "string") : [];
  const sets = Array.isArray(fieldsets) ? fieldsets.filter((set) => typeof set === "string") : [];
  if (sets.includes("FULL") || (named.length === 0 && sets.length === 0)) return undefined;
  return [...named, ...sets.flatMap((set) => (Object.hasOwn(FIELD_SETS, set) ? (FIELD_SETS[set] ?? []) : []))];
}

/** Contacts as they go out, with what is known of their members. */
export async function presentContacts(
  entities: EntityReader,
  siteId: string,
  contacts: readonly Contact[],
  projection: Projection,
): Promise<readonly JsonObject[]> {
  const shows = projection === undefined || projection.includes("memberInfo");
  const infos = shows ? await memberInfos(entities, siteId, contacts) : new Map<string, JsonObject>();
  return contacts.map((contact) => {
    const whole = compact({ ...contactToWire(contact), memberInfo: infos.get(contact.stamp.id) });
    return projection === undefined ? whole : projected(whole, projection);
  });
}

/** One contact as it goes out. */
export async function presentContact(
  entities: EntityReader,
  siteId: string,
  contact: Contact,
  projection?: Projection,
): Promise<JsonObject> {
  const [shown = {}] = await presentContacts(entities, siteId, [contact], projection);
  return shown;
}

/** Contacts of a page as they go out. */
export async function presentRecords(
  entities: EntityReader,
  siteId: string,
  records: readonly EntityRecord[],
  projection: Projection,
): Promise<readonly JsonObject[]> {
  return await presentContacts(entities, siteId, records.map(unpackContact), projection);
}

/** Names are those of the contract: a property, or one of `info`. */
function projected(whole: JsonObject, projection: Projection = []): JsonObject {
  const names = new Set(["id", "revision", ...projection]);
  const shown = Object.entries(whole).flatMap(([key, value]) => {
    if (names.has(key)) return [[key, value] as const];
    if (key !== "info" || !isObject(value)) return [];
    const parts = Object.keys(value).filter((part) => names.has(`info.${part}`));
    return parts.length === 0 ? [] : [[key, Object.fromEntries(parts.map((part) => [part, ownValue(value, part)]))] as const];
  });
  return Object.fromEntries(shown);
}
