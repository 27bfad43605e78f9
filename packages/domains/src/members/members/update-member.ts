import { BelayError } from "@belay/core";
import { UniqueTakenError, type WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WireResponse, WriteHandler } from "../../handler.ts";
import { isObject, ownValue } from "../../resource/json.ts";
import { changeMember, type Member } from "../member.ts";
import { memberAnswer } from "./field-sets.ts";
import { writeOfMine, writeOfOne } from "./member-calls.ts";
import { changedMember, parseSlug } from "./member-input.ts";

/** Changes what a request names of a member; a member changes themselves. */
export const updateMember = writeOfOne(
  "updateMember",
  async (member, ctx, tx, request) => {
    const change = changedMember(member.document, request.member, ctx.newId);
    return memberAnswer(ctx, await changeMember(tx, ctx, member, change));
  },
  ({ member }) => ownValue(member, "id"),
);

/** Empties one list of a member's contact. */
function emptyList(name: string, list: "phones" | "emails" | "addresses"): WriteHandler {
  return writeOfOne(name, async (member, ctx, tx) => {
    const { [list]: gone, ...contact } = isObject(member.document.contact) ? member.document.contact : {};
    return memberAnswer(ctx, gone === undefined ? member : await changeMember(tx, ctx, member, { contact }));
  });
}

export const deleteMemberPhones = emptyList("deleteMemberPhones", "phones");
export const deleteMemberEmails = emptyList("deleteMemberEmails", "emails");
export const deleteMemberAddresses = emptyList("deleteMemberAddresses", "addresses");

/** Gives a member another slug. Errors: SLUG_ALREADY_EXISTS (409), whatever the case of the letters. */
async function changeSlug(member: Member, ctx: CallContext, tx: WriteTransaction, request: WireRequest): Promise<WireResponse> {
  const slug = parseSlug(request.slug);
  const profile = isObject(member.document.profile) ? member.document.profile : {};
  if (profile.slug === slug) return memberAnswer(ctx, member);
  try {
    return memberAnswer(ctx, await changeMember(tx, ctx, member, { profile: { ...profile, slug } }));
  } catch (cause) {
    throw cause instanceof UniqueTakenError ? new BelayError("SLUG_ALREADY_EXISTS", { data: { slug }, cause }) : cause;
  }
}

export const updateMemberSlug = writeOfOne("updateMemberSlug", changeSlug);
export const updateMySlug = writeOfMine("updateCurrentMemberSlug", changeSlug);
