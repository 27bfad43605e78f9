import type { DomainModule } from "../../handler.ts";
import { refreshMembers } from "../refresh-members.ts";
import { approveByFilter, blockByFilter, deleteByFilter } from "./by-filter.ts";
import { stateHandlers } from "./change-state.ts";
import { createOneMember } from "./create-member.ts";
import { bulkDeleteMembers, deleteMyMember, deleteOneMember } from "./delete-members.ts";
import { getCurrentMember, getMember, listMembers, queryMembers } from "./read-members.ts";
import {
  deleteMemberAddresses,
  deleteMemberEmails,
  deleteMemberPhones,
  updateMember,
  updateMemberSlug,
  updateMySlug,
} from "./update-member.ts";

/** The members of a site. */
export const membersModule: DomainModule = {
  module: "members/members",
  handlers: [
    createOneMember,
    getMember,
    getCurrentMember,
    listMembers,
    queryMembers,
    updateMember,
    deleteMemberPhones,
    deleteMemberEmails,
    deleteMemberAddresses,
    updateMemberSlug,
    updateMySlug,
    ...stateHandlers,
    deleteOneMember,
    deleteMyMember,
    bulkDeleteMembers,
    approveByFilter.handler,
    blockByFilter.handler,
    deleteByFilter.handler,
  ],
  jobs: [approveByFilter.job, blockByFilter.job, deleteByFilter.job, refreshMembers],
};
