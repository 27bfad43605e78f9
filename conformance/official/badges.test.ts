import { call, textAt } from "@belay/testkit";
import * as badgeAssignmentsModule from "@wix/auto_sdk_members_badge-assignments";
import * as badgesModule from "@wix/auto_sdk_members_badges-v-2";
import { AppStrategy, createClient, OAuthStrategy } from "@wix/sdk";
import { describe, expect, test } from "vitest";
import { errorOf } from "./client-error.ts";
import { useOfficialScene } from "./official-scene.ts";
import { idOf } from "./product-fixtures.ts";

const modules = { badges: badgesModule, badgeAssignments: badgeAssignmentsModule };
const COLORS = { backgroundColor: "#FFFFFF", textColor: "#101010" };

const scene = useOfficialScene();

function client() {
  const { clientId, clientSecret, instanceId } = scene.server.site;
  return createClient({ modules, auth: AppStrategy({ appId: clientId, appSecret: clientSecret, instanceId }) });
}

async function member(email: string): Promise<string> {
  const request = { path: "/_api/iam/authentication/v2/sign-on", token: await scene.server.appToken(), body: { loginId: { email } } };
  return textAt((await call(scene.server.origin, request)).body, "identity.id");
}

describe("badges", () => {
  test("live from creation to deletion through the official client, every method", async () => {
    const { badges } = client();
    const fan = await badges.createBadge({ title: "Super Fan", description: "Comes often", ...COLORS, permissionsEnabled: true });
    expect(fan).toMatchObject({ title: "Super Fan", slug: "super-fan", revision: "1", permissionsEnabled: true });
    expect(fan._createdDate).toBeInstanceOf(Date);
    expect(await badges.getBadge(idOf(fan))).toEqual(fan);
    const renamed = await badges.updateBadge(idOf(fan), { title: "Fan", revision: "1" });
    expect(renamed).toMatchObject({ title: "Fan", slug: "fan", revision: "2", description: "Comes often" });
    expect(await errorOf(badges.updateBadge(idOf(fan), { title: "Late", revision: "1" }))).toMatchObject({ code: "INVALID_REVISION" });

    const star = await badges.createBadge({ title: "Star", ...COLORS });
    const helper = await badges.createBadge({ title: "Helper", ...COLORS });
    const shown = async () => (await badges.queryBadges().find()).items.map(({ title }) => title);
    expect(await shown()).toEqual(["Helper", "Star", "Fan"]);
    await badges.moveBadge(idOf(fan), { position: "FIRST" });
    await badges.moveBadge(idOf(helper), { position: "AFTER", moveAfterBadgeId: idOf(star) });
    expect(await shown()).toEqual(["Fan", "Star", "Helper"]);
    expect((await badges.updateBadgesDisplayOrder([idOf(helper), idOf(fan)])).badges?.map(({ title }) => title)).toEqual(["Helper", "Fan"]);

    const found = await badges.queryBadges().startsWith("title", "S").find();
    expect(found.items.map(({ slug }) => slug)).toEqual(["star"]);
    expect((await badges.queryBadges().ascending("title").skip(1).limit(1).find()).items.map(({ title }) => title)).toEqual(["Helper"]);
    await badges.deleteBadge(idOf(star));
    expect(await errorOf(badges.getBadge(idOf(star)))).toMatchObject({ status: 404 });
  });

  test("an icon comes back as the client takes it", async () => {
    const { badges } = client();
    const icon = "https://static.example.com/media/fan.svg";
    const badge = await badges.createBadge({ title: "With icon", ...COLORS, icon });
    expect(badge.icon).toContain("fan.svg");
    expect((await badges.getBadge(idOf(badge))).icon).toBe(badge.icon);
  });

  test("a visitor is refused with what is missing", async () => {
    const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: scene.server.site.clientId }) });
    expect(await errorOf(visitor.badges.createBadge({ title: "Never", ...COLORS }))).toMatchObject({ status: 403 });
    expect(await errorOf(visitor.badgeAssignments.queryBadgeAssignments().find())).toMatchObject({ status: 403 });
    expect((await client().badges.queryBadges().eq("title", "Never").find()).items).toEqual([]);
  });
});

describe("badge assignments", () => {
  test("live from creation to deletion through the official client, every method", async () => {
    const { badges, badgeAssignments } = client();
    const badgeId = idOf(await badges.createBadge({ title: "Regular", ...COLORS }));
    const [ada, ben, cleo] = [await member("ada@example.com"), await member("ben@example.com"), await member("cleo@example.com")];
    const first = await badgeAssignments.createBadgeAssignment({ badgeId, memberId: ada });
    expect(first).toMatchObject({ badgeId, memberId: ada });
    expect(first._createdDate).toBeInstanceOf(Date);
    const again = badgeAssignments.createBadgeAssignment({ badgeId, memberId: ada });
    expect(await errorOf(again)).toMatchObject({ status: 409, code: "ALREADY_EXISTS" });

    const wanted = [ada, ben, cleo].map((memberId) => ({ badgeId, memberId }));
    const made = await badgeAssignments.bulkCreateBadgeAssignments(wanted, { returnEntity: true });
    expect(made.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([false, true, true]);
    const [, second, third] = made.results?.map(({ item }) => item?._id ?? "") ?? [];
    await badgeAssignments.bulkUpdateBadgeAssignmentTags([second ?? ""], { assignTags: { tags: { tagIds: ["vip"] } } });
    const job = await badgeAssignments.bulkUpdateBadgeAssignmentTagsByFilter(
      { memberId: cleo },
      { assignTags: { tags: { tagIds: ["new"] } } },
    );
    expect(job.jobId).toMatch(/^[0-9a-f-]{36}$/);

    const page = await badgeAssignments.queryBadgeAssignments().eq("badgeId", badgeId).ascending("memberId").limit(2).find();
    expect(page.items.map(({ memberId }) => memberId)).toEqual([ada, ben, cleo].toSorted().slice(0, 2));
    expect((await page.next()).items.map(({ memberId }) => memberId)).toEqual([ada, ben, cleo].toSorted().slice(2));
    const [tagged] = (await badgeAssignments.queryBadgeAssignments().eq("memberId", ben).find()).items;
    expect(tagged?.tags?.tags?.tagIds).toEqual(["vip"]);

    await badgeAssignments.deleteBadgeAssignment(idOf(first));
    const gone = await badgeAssignments.bulkDeleteBadgeAssignments([second ?? "", idOf(first)]);
    expect(gone.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    const left = async () => (await badgeAssignments.queryBadgeAssignments().eq("badgeId", badgeId).find()).items.map(({ _id }) => _id);
    expect(await left()).toEqual([third]);
    await badges.deleteBadge(badgeId);
    expect(await left()).toEqual([]);
  });
});
