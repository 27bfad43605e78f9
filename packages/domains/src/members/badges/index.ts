import type { DomainModule } from "../../handler.ts";
import {
  assignmentMethods,
  assignmentTagsJob,
  bulkUpdateBadgeAssignmentTags,
  bulkUpdateBadgeAssignmentTagsByFilter,
  queryBadgeAssignments,
} from "./assignments-methods.ts";
import { badgeMethods, moveBadge, updateBadgesDisplayOrder } from "./badges-methods.ts";
import { takeBadgeFromAllJob } from "./take-badge-from-all.ts";

export { BADGE, BADGE_ASSIGNMENT } from "./badge-resource.ts";
export { takeBadgesFromMember } from "./take-badge-from-all.ts";

/** Labels that a site makes for its members, in an order of their own. */
export const badgesModule: DomainModule = {
  module: "members/badges-v2",
  handlers: [
    badgeMethods.create("createBadge"),
    badgeMethods.update("updateBadge"),
    badgeMethods.remove("deleteBadge"),
    badgeMethods.get("getBadge"),
    badgeMethods.query("queryBadges"),
    moveBadge,
    updateBadgesDisplayOrder,
  ],
  jobs: [takeBadgeFromAllJob],
};

/** Which member carries which badge. */
export const badgeAssignmentsModule: DomainModule = {
  module: "members/badge-assignments",
  handlers: [
    assignmentMethods.create("createBadgeAssignment"),
    assignmentMethods.remove("deleteBadgeAssignment"),
    assignmentMethods.bulkCreate("bulkCreateBadgeAssignments"),
    assignmentMethods.bulkRemove("bulkDeleteBadgeAssignments"),
    bulkUpdateBadgeAssignmentTags,
    bulkUpdateBadgeAssignmentTagsByFilter,
    queryBadgeAssignments,
  ],
  jobs: [assignmentTagsJob],
};
