import { apiModule } from "@belay/contracts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codeOf, OTHER_SITE, SITE, TestStore, violationsOf } from "../../testing/test-site.ts";
import { createMember } from "../index.ts";
import { takeBadgesFromMember } from "./index.ts";

let site: TestStore;

beforeEach(async () => {
  site = await TestStore.open();
});

afterEach(() => site.close());

const COLORS = { backgroundColor: "#FFFFFF", textColor: "#101010" };
const badges = (name: string): string => `wix.badges.v4.Badges.${name}`;
const assignments = (name: string): string => `wix.badges.badgeassignments.v4.BadgeAssignments.${name}`;
const make = async (title: string): Promise<string> => (await site.call(badges("CreateBadge"), { badge: { title, ...COLORS } })).badge.id;
const titles = async (query: object = {}): Promise<readonly string[]> =>
  (await site.call(badges("QueryBadges"), { query })).badges.map((badge: { title: string }) => badge.title);

async function member(siteId = SITE): Promise<string> {
  const ctx = { siteId, nowMs: site.tick(), newId: site.newId };
  const fresh = { email: `${site.newId()}@example.com`, status: "APPROVED", emailVerified: true, profile: {} } as const;
  return (await site.store.write((tx) => createMember(tx, ctx, fresh))).stamp.id;
}

const assign = async (badgeId: string, memberId: string): Promise<string> =>
  (await site.call(assignments("CreateBadgeAssignment"), { badgeAssignment: { badgeId, memberId } })).badgeAssignment.id;
const carried = async (filter: object = {}) =>
  (await site.call(assignments("QueryBadgeAssignments"), { query: { filter } })).badgeAssignments;
const events = async () =>
  (await site.store.read((tx) => tx.outbox.page(SITE, 0, 10_000))).filter(({ eventType }) => eventType.includes("badge"));

describe("badges", () => {
  test("a slug follows the title and belongs to one badge of the site", async () => {
    const first = await site.call(badges("CreateBadge"), { badge: { title: " Über-Fan! ", ...COLORS, slug: "mine" } });
    expect(first.badge).toMatchObject({ title: "Über-Fan!", slug: "über-fan", revision: "1", permissionsEnabled: false });
    const second = await site.call(badges("CreateBadge"), { badge: { title: "über fan", ...COLORS } });
    expect(second.badge.slug).toBe("über-fan-1");
    const same = await site.call(badges("UpdateBadge"), { badge: { id: second.badge.id, description: "Earned" } });
    expect(same.badge).toMatchObject({ slug: "über-fan-1", description: "Earned", revision: "2" });
    const renamed = await site.call(badges("UpdateBadge"), { badge: { id: second.badge.id, title: "Star", revision: "2" } });
    expect(renamed.badge).toMatchObject({ title: "Star", slug: "star", revision: "3" });
  });

  test("a stale revision is refused, a change without one overwrites, an empty one is refused", async () => {
    const id = await make("Fan");
    await site.call(badges("UpdateBadge"), { badge: { id, title: "Star" } });
    expect(await codeOf(site.call(badges("UpdateBadge"), { badge: { id, title: "Late", revision: "1" } }))).toBe("INVALID_REVISION");
    const [violation] = await violationsOf(site.call(badges("UpdateBadge"), { badge: { id } }));
    expect(violation).toMatchObject({ ruleName: "BADGE_NOT_PROVIDED" });
    expect(await codeOf(site.call(badges("UpdateBadge"), { badge: { id, textColor: null } }))).toBe("INVALID_ARGUMENT");
    expect(await codeOf(site.call(badges("GetBadge"), { badgeId: id }, { siteId: OTHER_SITE }))).toBe("NOT_FOUND");
  });

  test("stand newest first until somebody moves one", async () => {
    const [gold, silver, bronze] = [await make("Gold"), await make("Silver"), await make("Bronze")];
    expect(await titles()).toEqual(["Bronze", "Silver", "Gold"]);
    await site.call(badges("MoveBadge"), { badgeId: gold, position: "FIRST" });
    expect(await titles()).toEqual(["Gold", "Bronze", "Silver"]);
    await site.call(badges("MoveBadge"), { badgeId: silver, position: "AFTER", moveAfterBadgeId: gold });
    expect(await titles()).toEqual(["Gold", "Silver", "Bronze"]);
    await site.call(badges("MoveBadge"), { badgeId: gold, position: "LAST" });
    expect(await titles()).toEqual(["Silver", "Bronze", "Gold"]);
    const ordered = await site.call(badges("UpdateBadgesDisplayOrder"), { ids: [gold, silver] });
    expect(ordered.badges.map((badge: { title: string }) => badge.title)).toEqual(["Gold", "Silver"]);
    expect(await titles()).toEqual(["Gold", "Silver", "Bronze"]);
    expect((await site.call(badges("GetBadge"), { badgeId: bronze })).badge).not.toHaveProperty("_hidden");
    expect((await events()).filter(({ eventType }) => eventType.endsWith("badge_updated"))).toEqual([]);
  });

  test("keep their order through more moves between two of them than numbers can be halved", async () => {
    const [last, one, two] = [await make("Last"), await make("One"), await make("Two")];
    await site.call(badges("UpdateBadgesDisplayOrder"), { ids: [last, one, two] });
    for (let round = 0; round < 60; round += 1) {
      await site.call(badges("MoveBadge"), { badgeId: round % 2 === 0 ? two : one, position: "AFTER", moveAfterBadgeId: last });
    }
    expect(await titles()).toEqual(["Last", "One", "Two"]);
  });

  test("are paged by cursor and by offset", async () => {
    for (const title of ["A", "B", "C"]) await make(title);
    expect(await titles({ sort: [{ fieldName: "title" }], paging: { limit: 2, offset: 1 } })).toEqual(["B", "C"]);
    const first = await site.call(badges("QueryBadges"), { query: { cursorPaging: { limit: 2 } } });
    expect(first.pagingMetadata).toMatchObject({ count: 2, hasNext: true });
    expect(await titles({ cursorPaging: { limit: 2, cursor: first.pagingMetadata.cursors.next } })).toEqual(["A"]);
  });
});

describe("badge assignments", () => {
  test("a member carries a badge once, and both must be there", async () => {
    const [badgeId, memberId] = [await make("Fan"), await member()];
    await assign(badgeId, memberId);
    const request = (more: object) => ({ badgeAssignment: { badgeId, memberId, ...more } });
    expect(await codeOf(site.call(assignments("CreateBadgeAssignment"), request({})))).toBe("ALREADY_EXISTS");
    const foreign = await member(OTHER_SITE);
    expect(await codeOf(site.call(assignments("CreateBadgeAssignment"), request({ memberId: foreign })))).toBe("NOT_FOUND");
    expect(await codeOf(site.call(assignments("CreateBadgeAssignment"), request({ badgeId: memberId })))).toBe("NOT_FOUND");
    expect(await carried()).toMatchObject([{ badgeId, memberId }]);
    expect(Object.keys((await carried())[0])).not.toContain("revision");
  });

  test("S43: of several each is made or refused on its own", async () => {
    const [badgeId, one, two] = [await make("Fan"), await member(), await member()];
    await assign(badgeId, one);
    const badgeAssignments = [one, two, badgeId].map((memberId) => ({ badgeId, memberId }));
    const made = await site.call(assignments("BulkCreateBadgeAssignments"), { badgeAssignments, returnEntity: true });
    expect(made.bulkActionMetadata).toEqual({ totalSuccesses: 1, totalFailures: 2, undetailedFailures: 0 });
    expect(made.results[1].item).toMatchObject({ memberId: two });
    const id = made.results[1].item.id;
    const removed = await site.call(assignments("BulkDeleteBadgeAssignments"), { badgeAssignmentIds: [id, badgeId] });
    expect(removed.results.map(({ itemMetadata }: { itemMetadata: { success: boolean } }) => itemMetadata.success)).toEqual([true, false]);
  });

  test("tags are assigned and taken away, at once or by filter, and assigning wins", async () => {
    const [badgeId, one, two] = [await make("Fan"), await member(), await member()];
    const [first] = [await assign(badgeId, one), await assign(badgeId, two)];
    const tagged = { ids: [first], assignTags: { tags: { tagIds: ["a", "b"] } }, unassignTags: { tags: { tagIds: ["b"] } } };
    await site.call(assignments("BulkUpdateBadgeAssignmentTags"), tagged);
    expect((await carried({ memberId: one }))[0].tags).toEqual({ privateTags: { tagIds: [] }, tags: { tagIds: ["a", "b"] } });
    const byFilter = { filter: { badgeId }, assignTags: { privateTags: { tagIds: ["p"] } }, unassignTags: { tags: { tagIds: ["a"] } } };
    expect((await site.call(assignments("BulkUpdateBadgeAssignmentTagsByFilter"), byFilter)).jobId).toMatch(/^[0-9a-f-]{36}$/);
    await site.runJobs();
    const tags = (await carried()).map((assignment: { tags: object }) => assignment.tags);
    expect(tags).toEqual([
      { privateTags: { tagIds: ["p"] }, tags: { tagIds: ["b"] } },
      { privateTags: { tagIds: ["p"] }, tags: { tagIds: [] } },
    ]);
  });

  test("no answer shows an assignment of a badge that is gone, before and after the job that takes the rest", async () => {
    const [badgeId, other] = [await make("Fan"), await make("Star")];
    const members: string[] = [];
    for (let count = 0; count < 502; count += 1) members.push(await member());
    for (let at = 0; at < members.length; at += 100) {
      const badgeAssignments = members.slice(at, at + 100).map((memberId) => ({ badgeId, memberId }));
      await site.call(assignments("BulkCreateBadgeAssignments"), { badgeAssignments });
    }
    await assign(other, members[0] ?? "");
    await site.call(badges("DeleteBadge"), { badgeId });
    expect(await carried({ badgeId })).toEqual([]);
    await site.runJobs();
    const gone = (await events()).filter(({ eventType }) => eventType.endsWith("badge_assignment_deleted"));
    expect(gone).toHaveLength(502);
    expect(await carried()).toMatchObject([{ badgeId: other }]);
  });

  test("go with their member", async () => {
    const [badgeId, one, two] = [await make("Fan"), await member(), await member()];
    await assign(badgeId, one);
    await assign(badgeId, two);
    const ctx = { siteId: SITE, nowMs: site.tick(), newId: site.newId };
    await site.store.write((tx) => takeBadgesFromMember(tx, ctx, one));
    expect(await carried()).toMatchObject([{ memberId: two }]);
  });

  test("tell of themselves by the contract's events; of a badge that is gone only its id", async () => {
    const badgeId = await make("Fan");
    await assign(badgeId, await member());
    await site.call(badges("DeleteBadge"), { badgeId });
    const told = (await events()).map(({ eventType, body }) => ({ eventType, body: JSON.parse(body) }));
    expect(told.map(({ eventType }) => eventType)).toEqual([
      "wix.badges.v4.badge_created",
      "wix.badges.v4.badge_assignment_created",
      "wix.badges.v4.badge_deleted",
      "wix.badges.v4.badge_assignment_deleted",
    ]);
    expect(told[0]?.body.createdEvent.entity).not.toHaveProperty("_hidden");
    expect(told[2]?.body).toMatchObject({ entityId: badgeId, deletedEvent: {} });
    expect(told[2]?.body.deletedEvent).toEqual({});
    expect(told[3]?.body.deletedEvent.deletedEntity).toMatchObject({ badgeId });
    expect(apiModule("members/badges-v2")?.events.map(({ eventType }) => eventType)).toContain(told[2]?.eventType);
  });
});
