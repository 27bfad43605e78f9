import type { EntityReader, EntityRecord, UniqueValues, WriteTransaction } from "@belay/store";
import { contactOfMember } from "../contacts/contact-of-member.ts";
import { adopt, adoptWithOwn, planAdoption } from "../contacts/known-contact.ts";
import { type EntityStamp, firstStamp, insertEntity, nextStamp, updateEntity } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { compact, isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { HIDDEN_KEY } from "../resource/layers.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { wordsOf } from "../resource/words.ts";
import { MEMBER } from "./member-resource.ts";

/** Whether a member may sign in: only APPROVED ones may. */
export type MemberStatus = "PENDING" | "APPROVED" | "BLOCKED" | "OFFLINE";

const STATUSES: readonly MemberStatus[] = ["PENDING", "APPROVED", "BLOCKED", "OFFLINE"];

/** A member as it is stored. */
export interface Member {
  readonly stamp: EntityStamp;
  readonly status: MemberStatus;
  readonly document: JsonObject;
  /** The user of the site's account that this member was found to be. */
  readonly userId?: string;
}

/** What a new member is made of. */
export interface NewMember {
  /** Normalised; a member without one can never sign in. */
  readonly email?: string;
  readonly status: MemberStatus;
  readonly emailVerified: boolean;
  /** Whether somebody who may make members says that the address is this one's: what the site knows of its owner becomes the member's. */
  readonly isVouchedFor?: boolean;
  /** `nickname`, `firstName` and `lastName` as the person told them when signing up. */
  readonly profile?: JsonObject;
  /** The parts of a member that callers may write (`contact`, `profile`, `privacyStatus`), cut down to the contract. */
  readonly written?: JsonObject;
}

const sanitizeMember = createSanitizer(MEMBER.schemas, "Member", { nulls: "drop" });

/** The member behind a record. */
export function parseMember({ text, ...stamp }: EntityRecord): Member {
  const stored: unknown = JSON.parse(text);
  const { [HIDDEN_KEY]: hidden, ...document }: JsonObject = isObject(stored) ? stored : {};
  const userId = ownValue(hidden, "userId");
  return { stamp, status: statusOf(document), document, ...(typeof userId === "string" ? { userId } : {}) };
}

function statusOf({ status }: JsonObject): MemberStatus {
  // A status that nobody knows lets nobody in.
  return STATUSES.find((known) => known === status) ?? "OFFLINE";
}

/** The member with that id on the site. */
export async function findMember(entities: EntityReader, siteId: string, memberId: string): Promise<Member | undefined> {
  const record = await entities.get(MEMBER.kind, siteId, memberId);
  return record === undefined ? undefined : parseMember(record);
}

/** The text of a member's document, with what only queries look at. */
export function memberText(siteId: string, { document, userId }: Pick<Member, "document" | "userId">): string {
  const { contact, profile, loginEmail } = document;
  const words = Object.fromEntries(
    Object.entries({
      nickname: ownValue(profile, "nickname"),
      firstName: ownValue(contact, "firstName"),
      lastName: ownValue(contact, "lastName"),
      loginEmail,
    }).map(([name, value]) => [name, typeof value === "string" ? wordsOf(value) : []]),
  );
  const user = userId === undefined ? {} : { userId, metaSiteId: siteId, siteMembersInstanceId: siteId };
  return JSON.stringify({ ...document, [HIDDEN_KEY]: { words, isShown: isShown(document), ...user } });
}

/** Whether a member shows themselves to visitors and other members: approved, and with a public profile. */
export function isShown({ status, privacyStatus }: JsonObject): boolean {
  return status === "APPROVED" && privacyStatus === "PUBLIC";
}

function slugOf(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** The first free slug of a name: `ada`, `ada1`, …; after a few a random one. */
async function freeSlug(tx: WriteTransaction, ctx: EventContext, name: string): Promise<string> {
  const base = slugOf(name) || "member";
  for (const suffix of ["", "1", "2", "3", "4", "5"]) {
    if ((await tx.entities.findByUnique(MEMBER.kind, ctx.siteId, "slug", base + suffix)) === undefined) return base + suffix;
  }
  // The end of an id is random in every version of UUID; the beginning may be the time.
  return `${base}-${ctx.newId().slice(-12)}`;
}

function wireDates({ createdAtMs, updatedAtMs }: EntityStamp): JsonObject {
  return { createdDate: new Date(createdAtMs).toISOString(), updatedDate: new Date(updatedAtMs).toISOString() };
}

/** What a new member is called: by the nickname, by the names, by the address. */
function shownName({ nickname }: JsonObject, { firstName, lastName }: JsonObject, email: string): string {
  const named = [firstName, lastName].filter((part) => typeof part === "string" && part !== "").join(" ");
  return typeof nickname === "string" && nickname !== "" ? nickname : named || (email.split("@")[0] ?? "");
}

/**
 * Makes a member.
 *
 * Shape: what the person told about themselves is cut down to what the contract declares. The contact of a member has the member's id, unless the site
 * knows them already: then that contact becomes theirs, if the address is theirs for sure (else as soon as they prove it).
 * Errors: UniqueTakenError (set `login_email`) when another member of the site has the address.
 */
export async function createMember(tx: WriteTransaction, ctx: EventContext, fresh: NewMember): Promise<Member> {
  const stamp = firstStamp(ctx);
  const { firstName, lastName, nickname }: JsonObject = fresh.profile ?? {};
  const { contact, profile, privacyStatus, ...rest } =
    fresh.written ?? sanitizeMember({ contact: { firstName, lastName }, profile: { nickname } });
  const name = shownName(Object(profile), Object(contact), fresh.email ?? "");
  const slug = await freeSlug(tx, ctx, name);
  const document = compact({
    ...rest,
    id: stamp.id,
    loginEmail: fresh.email,
    loginEmailVerified: fresh.email === undefined ? undefined : fresh.emailVerified,
    status: fresh.status,
    contactId: stamp.id,
    contact: contact ?? {},
    profile: { ...Object(profile), ...(name === "" ? {} : { nickname: name }), slug },
    privacyStatus: privacyStatus ?? "PRIVATE",
    activityStatus: "ACTIVE",
    ...wireDates(stamp),
  });
  const isSure = fresh.emailVerified || fresh.isVouchedFor === true;
  const adoption = isSure ? await planAdoption(tx, ctx, document) : undefined;
  const member: Member = { stamp, status: fresh.status, document: { ...document, ...adoption?.change } };
  await insertMember(tx, ctx, member);
  if (adoption === undefined) await contactOfMember(tx, ctx, member);
  else await adopt(tx, ctx, adoption, stamp.id);
  return member;
}

async function insertMember(tx: WriteTransaction, ctx: EventContext, member: Member): Promise<void> {
  const { stamp, document } = member;
  const write = { text: memberText(ctx.siteId, member), entity: document, uniques: uniquesOf(document) };
  await insertEntity(tx, ctx, MEMBER, stamp, write);
}

/** Notes that the address of a member is theirs: whom the site knows by it is the member. */
export async function noteVerified(tx: WriteTransaction, ctx: EventContext, member: Member): Promise<Member> {
  const adoption = await planAdoption(tx, ctx, member.document);
  const changed = await writeMember(tx, ctx, member, { loginEmailVerified: true, ...adoption?.change });
  if (adoption !== undefined) await adoptWithOwn(tx, ctx, adoption, member.stamp.id, member.document.contactId);
  return changed;
}

/** The values that a member's document claims for itself on the site. The address of somebody who was disconnected is free again. */
export function uniquesOf({ loginEmail, profile, status }: JsonObject): UniqueValues {
  const slug = ownValue(profile, "slug");
  return {
    login_email: typeof loginEmail === "string" && status !== "OFFLINE" ? [loginEmail] : [],
    slug: typeof slug === "string" ? [slug.toLowerCase()] : [],
  };
}

/**
 * Writes a member's next revision with these properties changed; their contact follows.
 *
 * Errors: INVALID_REVISION (409), UniqueTakenError.
 */
export async function changeMember(tx: WriteTransaction, ctx: EventContext, member: Member, change: JsonObject): Promise<Member> {
  const { loginEmail: former, contact } = member.document;
  const isNewLogin = change.loginEmail !== undefined && change.loginEmail !== former;
  const whole = isNewLogin ? { contact: withoutEmail(contact, former), ...change } : change;
  const changed = await writeMember(tx, ctx, member, whole);
  if ("contact" in whole) await contactOfMember(tx, ctx, changed, isNewLogin);
  return changed;
}

/** What a member's contact says without an address that they gave up. */
function withoutEmail(contact: unknown, former: unknown): JsonObject {
  const { emails, ...rest }: JsonObject = isObject(contact) ? contact : {};
  const kept = Array.isArray(emails) ? emails.filter((email) => email !== former) : [];
  return kept.length === 0 ? rest : { ...rest, emails: kept };
}

/** As `changeMember`, where the contact is what the change comes from. */
export async function writeMember(tx: WriteTransaction, ctx: EventContext, member: Member, change: JsonObject): Promise<Member> {
  const stamp = nextStamp(ctx, member.stamp);
  const document = compact({ ...member.document, ...change, ...wireDates(stamp) });
  const changed = { ...member, stamp, status: statusOf(document), document };
  const text = memberText(ctx.siteId, changed);
  await updateEntity(tx, ctx, MEMBER, stamp, { text, entity: document, uniques: uniquesOf(document) });
  return changed;
}
