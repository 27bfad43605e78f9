import { randomUUID } from "node:crypto";
import { textAt } from "@belay/testkit";
import type { SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

const newBadge = (): Message => ({
  title: `Badge ${randomUUID()}`,
  description: "For those who come often",
  backgroundColor: "#FFFFFF",
  textColor: "#101010",
  icon: { id: "fan.svg", url: "https://static.example.com/media/fan.svg" },
  permissionsEnabled: true,
});

const badge = async ({ post }: SceneMaker): Promise<string> => textAt(await post("/badges/v4/badges", { badge: newBadge() }), "badge.id");

const newAssignment = async (make: SceneMaker): Promise<Message> => ({
  badgeId: await badge(make),
  memberId: await make.member(),
  tags: { tags: { tagIds: ["a"] }, privateTags: { tagIds: ["b"] } },
});

const assignment = async (make: SceneMaker): Promise<string> =>
  textAt(await make.post("/badges/v4/assignments", { badgeAssignment: await newAssignment(make) }), "badgeAssignment.id");

const tagChange: Message = { assignTags: { tags: { tagIds: ["c"] } }, unassignTags: { privateTags: { tagIds: ["b"] } } };

/** Requests about badges and who carries them. */
export const badgeRequests: readonly ModuleRequests[] = [
  {
    module: "members/badges-v2",
    requests: {
      createBadge: () => ({ badge: newBadge() }),
      getBadge: async ({ make }) => ({ badgeId: await badge(make) }),
      updateBadge: async ({ make }) => ({ badge: { ...newBadge(), id: await badge(make), revision: "1" } }),
      deleteBadge: async ({ make }) => ({ badgeId: await badge(make) }),
      moveBadge: async ({ make }) => ({ badgeId: await badge(make), position: "AFTER", moveAfterBadgeId: await badge(make) }),
      updateBadgesDisplayOrder: async ({ make }) => ({ ids: [await badge(make), await badge(make)] }),
      queryBadges: async ({ make }) => ({
        query: { filter: { id: { $in: [await badge(make)] } }, sort: [{ fieldName: "title", order: "ASC" }] },
      }),
    },
    things: [{ fields: /id$|ids$/, make: badge }],
  },
  {
    module: "members/badge-assignments",
    requests: {
      createBadgeAssignment: async ({ make }) => ({ badgeAssignment: await newAssignment(make) }),
      bulkCreateBadgeAssignments: async ({ make }) => ({ badgeAssignments: [await newAssignment(make)], returnEntity: true }),
      deleteBadgeAssignment: async ({ make }) => ({ badgeAssignmentId: await assignment(make) }),
      bulkDeleteBadgeAssignments: async ({ make }) => ({ badgeAssignmentIds: [await assignment(make)] }),
      queryBadgeAssignments: async ({ make }) => ({ query: { filter: { memberId: (await newAssignmentOf(make)).memberId } } }),
      bulkUpdateBadgeAssignmentTags: async ({ make }) => ({ ids: [await assignment(make)], ...tagChange }),
      bulkUpdateBadgeAssignmentTagsByFilter: async ({ make }) => ({
        filter: { memberId: (await newAssignmentOf(make)).memberId },
        ...tagChange,
      }),
    },
    things: [
      { fields: /memberid$/, make: (make) => make.member() },
      { fields: /badgeid$/, make: badge },
      { fields: /id$|ids$/, make: assignment },
    ],
  },
];

async function newAssignmentOf(make: SceneMaker): Promise<Message> {
  const badgeAssignment = await newAssignment(make);
  await make.post("/badges/v4/assignments", { badgeAssignment });
  return badgeAssignment;
}
