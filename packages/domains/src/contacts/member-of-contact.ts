import type { EntityReader, WriteTransaction } from "@belay/store";
import { findMember, parseMember, writeMember } from "../members/member.ts";
import { MEMBER } from "../members/member-resource.ts";
import type { EventContext } from "../resource/events.ts";
import { compact, isObject, type JsonObject, ownValue } from "../resource/json.ts";
import type { Contact } from "./contact.ts";
import { objectsIn } from "./contact-items.ts";
import { localDate, MEMBER_TEXT_MAX, memberAddress, sameText } from "./member-contact.ts";

/** Brings the member up to what their contact says now. Their login address is not the contact's to change. */
export async function memberOfContact(tx: WriteTransaction, ctx: EventContext, contact: Contact): Promise<void> {
  const member = contact.memberId === undefined ? undefined : await findMember(tx.entities, ctx.siteId, contact.memberId);
  if (member === undefined) return;
  const after = memberContact(contact.info, member.document.contact);
  if (sameText(after) !== sameText(member.document.contact ?? {})) await writeMember(tx, ctx, member, { contact: after });
}

/** The `contact` of a member after what their contact says, with what only the member knows. */
export function memberContact(info: JsonObject, said: unknown): JsonObject {
  const before = isObject(said) ? said : {};
  const { firstName: _first, lastName: _last, emails: _mails, phones: _numbers, addresses: _places, ...rest } = before;
  const { birthdate: _day, company: _firm, jobTitle: _job, ...kept } = rest;
  return { ...kept, ...fromInfo(info, before) };
}

/** The parts of a member's `contact` that a contact knows. */
function fromInfo(info: JsonObject, before: JsonObject): JsonObject {
  const texts = (wrapper: unknown, key: string) => objectsIn(wrapper).map((item) => String(item[key]));
  const filled = (list: readonly unknown[]) => (list.length === 0 ? undefined : list);
  // Members' addresses have fewer fields and ids of their own; one that says the same keeps its id.
  const known = new Map(objectsIn({ items: before.addresses }).map((address) => [sameText(memberAddress(address)), address.id]));
  const addresses = objectsIn(info.addresses).map(({ id, address }) => {
    const fields = memberAddress(address);
    return { id: known.get(sameText(fields)) ?? id, ...fields };
  });
  return compact({
    firstName: ownValue(info.name, "first"),
    lastName: ownValue(info.name, "last"),
    emails: filled(texts(info.emails, "email")),
    phones: filled(texts(info.phones, "phone")),
    addresses: filled(addresses),
    birthdate: info.birthdate ?? (localDate(before.birthdate) === undefined ? before.birthdate : undefined),
    company: typeof info.company === "string" ? info.company.slice(0, MEMBER_TEXT_MAX) : undefined,
    jobTitle: typeof info.jobTitle === "string" ? info.jobTitle.slice(0, MEMBER_TEXT_MAX) : undefined,
  });
}

/** What contacts show of their members, by contact id: one read for a whole page. */
export async function memberInfos(
  entities: EntityReader,
  siteId: string,
  contacts: readonly Contact[],
): Promise<ReadonlyMap<string, JsonObject>> {
  const ids = contacts.flatMap(({ memberId }) => memberId ?? []);
  const records = ids.length === 0 ? [] : await entities.getMany(MEMBER.kind, siteId, ids);
  const byMember = new Map(records.map((record) => [record.id, memberInfo(parseMember(record))]));
  const shown = contacts.map(({ stamp, memberId }) => [stamp.id, byMember.get(memberId ?? "")] as const);
  return new Map(shown.flatMap(([id, info]) => (info === undefined ? [] : [[id, info]])));
}

function memberInfo({ stamp, status, document }: ReturnType<typeof parseMember>): JsonObject {
  const { loginEmail, loginEmailVerified, lastLoginDate, privacyStatus, activityStatus } = document;
  return compact({
    memberId: stamp.id,
    signupDate: new Date(stamp.createdAtMs).toISOString(),
    email: loginEmail,
    emailVerified: loginEmailVerified,
    status: status === "APPROVED" ? "ACTIVE" : status,
    profileInfo: compact({ nickname: ownValue(document.profile, "nickname"), privacyStatus, muted: activityStatus === "MUTED" }),
    sessionInfo: lastLoginDate === undefined ? undefined : { lastWebLogin: lastLoginDate },
  });
}
