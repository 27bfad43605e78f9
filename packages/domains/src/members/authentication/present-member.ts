import { compact, type JsonObject } from "../../resource/json.ts";
import type { Member } from "../member.ts";

const STATUS = { PENDING: "APPLICANT", APPROVED: "ACTIVE", BLOCKED: "BLOCKED", OFFLINE: "OFFLINE_ONLY" } as const;

/** A member in the words of this module, for the member themselves or for who may change how they sign in. */
export function presentMember({ stamp, status, document }: Member): JsonObject {
  const { loginEmail, loginEmailVerified, contactId, contact, profile, privacyStatus, createdDate, updatedDate, lastLoginDate } = document;
  const { firstName, lastName, emails, phones }: JsonObject = Object(contact);
  const { nickname, slug }: JsonObject = Object(profile);
  return compact({
    id: stamp.id,
    role: "MEMBER",
    loginEmail,
    emailVerified: loginEmailVerified === true,
    status: STATUS[status],
    firstName,
    lastName,
    nickname,
    slug,
    profilePrivacyStatus: privacyStatus === "PUBLIC" ? "PUBLIC" : "PRIVATE",
    contactId,
    emails,
    phones,
    creationDate: createdDate,
    lastUpdateDate: updatedDate,
    lastLoginDate,
  });
}
