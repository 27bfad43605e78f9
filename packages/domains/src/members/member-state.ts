import type { ErrorCode } from "@belay/core";
import type { MemberStatus } from "./member.ts";

/** What is done with a member. */
export type MemberAction = "approve" | "block" | "disconnect" | "mute" | "unmute" | "join" | "leave";

/** Where a member stands on the site. */
export interface MemberState {
  readonly status: MemberStatus;
  readonly activityStatus: "ACTIVE" | "MUTED";
  readonly privacyStatus: "PRIVATE" | "PUBLIC";
}

/** A member's next state, or why there is none. */
export type NextState = { readonly state: MemberState } | { readonly refusal: ErrorCode };

const OFFLINE_STAYS: NextState = { refusal: "MEMBER_OFFLINE" };

/**
 * What an action makes of a member's state.
 *
 * Shape: PENDING -> APPROVED <-> BLOCKED; anything -> OFFLINE, from where nothing leads back; the same action again changes nothing.
 * Only who may take part joins the community: APPROVED, and not muted. Leaving is everybody's.
 */
export function nextMemberState(state: MemberState, action: MemberAction): NextState {
  if (action === "disconnect") return { state: { ...state, status: "OFFLINE" } };
  if (state.status === "OFFLINE") return OFFLINE_STAYS;
  switch (action) {
    case "approve":
      return { state: { ...state, status: "APPROVED" } };
    case "block":
      return { state: { ...state, status: "BLOCKED" } };
    case "mute":
      return { state: { ...state, activityStatus: "MUTED" } };
    case "unmute":
      return { state: { ...state, activityStatus: "ACTIVE" } };
    case "join":
      if (state.status !== "APPROVED" || state.activityStatus === "MUTED") return { refusal: "COMMUNITY_JOIN_IMPOSSIBLE" };
      return { state: { ...state, privacyStatus: "PUBLIC" } };
    case "leave":
      return { state: { ...state, privacyStatus: "PRIVATE" } };
  }
}
