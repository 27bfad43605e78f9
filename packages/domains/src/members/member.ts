import type { EntityReader, UniqueValues, WriteTransaction } from "@belay/store";
import { type EntityStamp, firstStamp, insertEntity, nextStamp, updateEntity } from "../resource/entities.ts";
import type { EventContext } from "../resource/events.ts";
import { isObject, type JsonObject, ownValue } from "../resource/json.ts";
import { createSanitizer } from "../resource/sanitize.ts";
import { MEMBER } from "./member-resource.ts";

/** Whether a member may sign in: only APPROVED ones may. */
export type MemberStatus = "PENDING" | "APPROVED" | "BLOCKED" | "OFFLINE";

const STATUSES: readonly MemberStatus[] = ["PENDING", "APPROVED", "BLOCKED", "OFFLINE"];

/** A member as it is stored. */
export interface Member {
  readonly stamp: EntityStamp;
  readonly status: MemberStatus;
  readonly document: JsonObject;
}

/** What a new member is made of. `nickname`, `firstName` and `lastName` are what the person told. */
export interface NewMember {
  readonly email: string;
  readonly status: MemberStatus;
  readonly emailVerified: boolean;
  readonly profile: JsonObject;
}

const sanitizeMember = createSanitizer(MEMBER.schemas, "Member", { nulls: "drop" });

function parseMember(text: string): JsonObject {
  const document: unknown = JSON.parse(text);
  return isObject(document) ? document : {};
}

/** The member with that id on the site. */
export async function findMember(entities: EntityReader, siteId: string, memberId: string): Promise<Member | undefined> {
  const record = await entities.get(MEMBER.kind, siteId, memberId);
  if (record === undefined) return undefined;
  const { text, ...stamp } = record;
  const document = parseMember(text);
  // A status that nobody knows lets nobody in.
  const status = STATUSES.find((known) => known === document.status) ?? "OFFLINE";
  return { stamp, status, document };
}

function words(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
}

/** The first free slug of a name: `ada`, `ada1`, …; after a few a random one. */
async function freeSlug(tx: WriteTransaction, ctx: EventContext, name: string): Promise<string> {
  const base = words(name) || "member";
  for (const suffix of ["", "1", "2", "3", "4", "5"]) {
    if ((await tx.entities.findByUnique(MEMBER.kind, ctx.siteId, "slug", base + suffix)) === undefined) return base + suffix;
  }
  return `${base}-${ctx.newId().slice(0, 8)}`;
}

function wireDates({ createdAtMs, updatedAtMs }: EntityStamp): JsonObject {
  return { createdDate: new Date(createdAtMs).toISOString(), updatedDate: new Date(updatedAtMs).toISOString() };
}

/**
 * Makes a member.
 *
 * Shape: what the person told about themselves is cut down to what the contract declares.
 * Errors: UniqueTakenError (set `login_email`) when another member of the site has the address.
 */
export async function createMember(tx: WriteTransaction, ctx: EventContext, fresh: NewMember): Promise<Member> {
  const stamp = firstStamp(ctx);
  const { nickname, firstName, lastName } = fresh.profile;
  const named = [firstName, lastName].filter((part) => typeof part === "string" && part !== "").join(" ");
  const shown = typeof nickname === "string" && nickname !== "" ? nickname : named || (fresh.email.split("@")[0] ?? "");
  const told = sanitizeMember({ contact: { firstName, lastName }, profile: { nickname: shown } });
  const slug = await freeSlug(tx, ctx, shown);
  const document = {
    id: stamp.id,
    loginEmail: fresh.email,
    loginEmailVerified: fresh.emailVerified,
    status: fresh.status,
    contactId: stamp.id,
    ...told,
    profile: { ...(isObject(told.profile) ? told.profile : {}), slug },
    privacyStatus: "PRIVATE",
    activityStatus: "ACTIVE",
    ...wireDates(stamp),
  };
  const uniques = { login_email: [fresh.email], slug: [slug] };
  await insertEntity(tx, ctx, MEMBER, stamp, { text: JSON.stringify(document), entity: document, uniques });
  return { stamp, status: fresh.status, document };
}

/** The values that a member's document claims for itself on the site. */
export function uniquesOf({ loginEmail, profile }: JsonObject): UniqueValues {
  const slug = ownValue(profile, "slug");
  return { login_email: typeof loginEmail === "string" ? [loginEmail] : [], slug: typeof slug === "string" ? [slug] : [] };
}

/** Writes a member's next revision with these properties changed. Errors: INVALID_REVISION (409). */
export async function changeMember(tx: WriteTransaction, ctx: EventContext, member: Member, change: JsonObject): Promise<Member> {
  const stamp = nextStamp(ctx, member.stamp);
  const document = { ...member.document, ...change, ...wireDates(stamp) };
  await updateEntity(tx, ctx, MEMBER, stamp, { text: JSON.stringify(document), entity: document, uniques: uniquesOf(member.document) });
  const status = STATUSES.find((known) => known === document.status) ?? "OFFLINE";
  return { stamp, status, document };
}
