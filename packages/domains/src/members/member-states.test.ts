import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, SITE, TestStore, VISITOR } from "../testing/test-site.ts";
import { actOnMember, requireMember, stateOf } from "./act-on-member.ts";
import { createMember, type Member, type MemberStatus } from "./member.ts";
import { type MemberAction, type MemberState, nextMemberState } from "./member-state.ts";

const ACTIONS: readonly MemberAction[] = ["approve", "block", "disconnect", "mute", "unmute", "join", "leave"];
const PASSWORD_HASH = "hash";

let site: TestStore;

beforeAll(async () => {
  site = await TestStore.open();
});

afterAll(() => site.close());

const anyState: fc.Arbitrary<MemberState> = fc.record({
  status: fc.constantFrom<MemberStatus>("PENDING", "APPROVED", "BLOCKED", "OFFLINE"),
  activityStatus: fc.constantFrom("ACTIVE" as const, "MUTED" as const),
  privacyStatus: fc.constantFrom("PRIVATE" as const, "PUBLIC" as const),
});

describe("what an action makes of a state", () => {
  test("nothing leads out of OFFLINE, nothing back to PENDING, and the same again changes nothing", () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...ACTIONS), (state, action) => {
        const next = nextMemberState(state, action);
        if ("refusal" in next) return;
        if (state.status === "OFFLINE") expect(next.state).toEqual(state);
        if (state.status !== "PENDING") expect(next.state.status).not.toBe("PENDING");
        expect(nextMemberState(next.state, action)).toEqual(next);
      }),
    );
  });

  test("an action changes what it is about and nothing else", () => {
    const about: Readonly<Record<MemberAction, keyof MemberState>> = {
      approve: "status",
      block: "status",
      disconnect: "status",
      mute: "activityStatus",
      unmute: "activityStatus",
      join: "privacyStatus",
      leave: "privacyStatus",
    };
    fc.assert(
      fc.property(anyState, fc.constantFrom(...ACTIONS), (state, action) => {
        const next = nextMemberState(state, action);
        if ("state" in next) expect({ ...next.state, [about[action]]: 0 }).toEqual({ ...state, [about[action]]: 0 });
      }),
    );
  });
});

/** A member with a login, a session token and a grant: everything by which somebody is in. */
async function signedIn(email: string, status: MemberStatus): Promise<string> {
  const ctx = site.context("", SITE, VISITOR);
  return site.store.write(async (tx) => {
    const { stamp } = await createMember(tx, ctx, { email, status, emailVerified: true });
    const memberId = stamp.id;
    const times = { createdAtMs: ctx.nowMs, updatedAtMs: ctx.nowMs };
    await tx.signIn.insertLogin({ siteId: SITE, memberId, email, passwordHash: PASSWORD_HASH, emailVerified: true, ...times });
    await tx.signIn.insertToken(sessionOf(memberId, ctx.nowMs));
    return memberId;
  });
}

function sessionOf(memberId: string, nowMs: number) {
  const life = { createdAtMs: nowMs, expiresAtMs: nowMs + 86_400_000 };
  return { hash: `session of ${memberId}`, kind: "session", siteId: SITE, memberId, attemptsLeft: 0, ...life } as const;
}

interface Seen {
  readonly member: Member;
  readonly hasLogin: boolean;
  readonly isIn: boolean;
  readonly publicly: string;
}

async function look(memberId: string, email: string): Promise<Seen> {
  const publicly = await codeOf(site.call("com.wixpress.members.api.Members.GetMember", { id: memberId }, { as: VISITOR }));
  return site.store.read(async (tx) => ({
    member: await requireMember(tx, SITE, memberId),
    hasLogin: (await tx.signIn.loginByEmail(SITE, email))?.memberId === memberId,
    isIn: (await tx.signIn.token(`session of ${memberId}`))?.usedAtMs === undefined,
    publicly,
  }));
}

describe("random walks of members", () => {
  test("keep who is in, who is seen and who may come back in step with the state", { timeout: 60_000 }, async () => {
    let walks = 0;
    const walk = async (start: MemberStatus, actions: readonly MemberAction[]): Promise<void> => {
      walks += 1;
      const email = `walk${walks}@example.com`;
      const memberId = await signedIn(email, start);
      let expected: MemberState = { status: start, activityStatus: "ACTIVE", privacyStatus: "PRIVATE" };
      let wasShutOut = false;
      for (const action of actions) {
        const next = nextMemberState(expected, action);
        const ctx = site.context("", SITE, VISITOR);
        const done = site.store.write(async (tx) => actOnMember(tx, ctx, await requireMember(tx, SITE, memberId), action));
        expect(await codeOf(done)).toBe("refusal" in next ? next.refusal : "OK");
        if ("state" in next) expected = next.state;
        if (expected.status === "BLOCKED" || expected.status === "OFFLINE") wasShutOut = true;
        const seen = await look(memberId, email);
        expect(stateOf(seen.member)).toEqual(expected);
        // A session that ended stays ended, also when the member is approved again.
        expect(seen.isIn).toBe(!wasShutOut);
        expect(seen.hasLogin).toBe(expected.status !== "OFFLINE");
        expect(seen.publicly).toBe(expected.status === "APPROVED" && expected.privacyStatus === "PUBLIC" ? "OK" : "NOT_FOUND");
      }
      if (expected.status === "OFFLINE") {
        const again = await signedIn(email, "APPROVED");
        expect(again).not.toBe(memberId);
      }
    };
    const starts = fc.constantFrom<MemberStatus>("PENDING", "APPROVED");
    await fc.assert(fc.asyncProperty(starts, fc.array(fc.constantFrom(...ACTIONS), { maxLength: 12 }), walk), { numRuns: 40 });
  });

  test("nobody shuts themselves out, whoever they asked to do it", async () => {
    const memberId = await signedIn("self@example.com", "APPROVED");
    for (const action of ["block", "disconnect"] as const) {
      const ctx = site.context("", SITE, VISITOR);
      const done = site.store.write(async (tx) => actOnMember(tx, ctx, await requireMember(tx, SITE, memberId), action, { memberId }));
      expect(await codeOf(done)).toBe("MEMBER_SELF_BLOCK_FORBIDDEN");
    }
  });
});
