import { BelayError, type Caller } from "@belay/core";
import type { ReadTransaction } from "@belay/store";
import { moduleContract } from "../../contract.ts";
import type { DomainModule, ReadHandler } from "../../handler.ts";
import { findMember } from "../../members/member.ts";
import { type JsonObject, ownValue } from "../../resource/json.ts";

const { module } = await moduleContract("identity/oauth");

/** Longest given and family name of the contract, in characters. */
const NAME_LENGTH_MAX = 20;

function shortName(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, NAME_LENGTH_MAX) : undefined;
}

async function claimsOfMember(tx: ReadTransaction, siteId: string, memberId: string): Promise<JsonObject> {
  const member = await findMember(tx.entities, siteId, memberId);
  if (member === undefined) return { sub: memberId };
  const { contact, profile, loginEmail, loginEmailVerified } = member.document;
  return {
    sub: memberId,
    givenName: shortName(ownValue(contact, "firstName")),
    familyName: shortName(ownValue(contact, "lastName")),
    name: ownValue(profile, "nickname"),
    picture: ownValue(ownValue(profile, "photo"), "url"),
    email: loginEmail,
    emailVerified: loginEmailVerified,
  };
}

/** What is known of whoever a token stands for: of visitors and apps no more than their id. */
async function claimsOf(caller: Caller, tx: ReadTransaction): Promise<JsonObject> {
  switch (caller.kind) {
    case "MEMBER":
      return claimsOfMember(tx, caller.siteId, caller.memberId);
    case "USER": {
      const user = await tx.system.user(caller.userId);
      // Nobody proved that a user's address is theirs: whoever runs the server typed it.
      return { sub: caller.userId, name: user?.name, ...(user?.email ? { email: user.email, emailVerified: false } : {}) };
    }
    case "VISITOR":
      return { sub: caller.visitorId };
    case "APP":
      return { sub: caller.instanceId };
    case "API_KEY":
    case "NOBODY":
      throw new BelayError("IDENTITY_NOT_SUPPORTED");
  }
}

/** Tells an access token's holder whom it stands for. Source: OpenID Connect Core section 5.3, with the names of the wire. */
const userInfo: ReadHandler = {
  kind: "read",
  methodId: "wix.identity.oauth2.v1.Oauth2Ng.UserInfo",
  handle: (_request, { caller }, tx) => claimsOf(caller, tx),
};

/** The OAuth module. Its other methods are endpoints of the platform: token, token-info and the key set. */
export const oauthModule: DomainModule = { module: module.module, handlers: [userInfo] };
