import type { WriteTransaction } from "@belay/store";
import { actOnMember } from "../members/act-on-member.ts";
import type { Member } from "../members/member.ts";
import type { MemberAction } from "../members/member-state.ts";
import { makeMember } from "../members/members/make-member.ts";
import { writtenMember } from "../members/members/member-input.ts";
import type { EventContext } from "../resource/events.ts";
import { demoContext } from "./demo-context.ts";
import { DEMO_PEOPLE, type DemoPerson, emailOf, writtenPerson } from "./demo-people.ts";

/** Makes the demo's member at that place of its list, and does with them what brought them where they are. */
export async function seedPerson(tx: WriteTransaction, ctx: EventContext, index: number): Promise<void> {
  const person = DEMO_PEOPLE[index];
  if (person === undefined) return;
  const email = emailOf(person);
  const own = demoContext(ctx, email);
  const status = person.state === "PENDING" ? "PENDING" : "APPROVED";
  const written = writtenMember(writtenPerson(person), own.newId);
  let member: Member = await makeMember(tx, own, { status, emailVerified: status === "APPROVED", email, written });
  for (const action of actionsOf(person)) member = await actOnMember(tx, own, member, action);
}

function actionsOf({ state, joined, muted }: DemoPerson): readonly MemberAction[] {
  return [
    ...(joined === true ? (["join"] as const) : []),
    ...(muted === true ? (["mute"] as const) : []),
    ...(state === "BLOCKED" ? (["block"] as const) : []),
    ...(state === "OFFLINE" ? (["disconnect"] as const) : []),
  ];
}
