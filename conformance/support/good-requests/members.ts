import { randomUUID } from "node:crypto";
import type { Scene, SceneMaker } from "../scene.ts";
import type { Message, ModuleRequests } from "./module-requests.ts";

const make = ({ member }: SceneMaker): Promise<string> => member();

const byId = async (scene: Scene): Promise<Message> => ({ id: await make(scene.make) });

const byFilter = async (scene: Scene): Promise<Message> => ({ filter: { id: { $in: [await make(scene.make)] } } });

const newMember = (): Message => ({
  loginEmail: `${randomUUID()}@example.com`,
  contact: { firstName: "Ada", lastName: "Lovelace", phones: ["+44 20 7946 0000"], addresses: [{ city: "London", country: "GB" }] },
  profile: { nickname: "Countess", title: "Analyst" },
  privacyStatus: "PUBLIC",
});

/** Requests about members. */
export const memberRequests: readonly ModuleRequests[] = [
  {
    module: "members/members",
    requests: {
      createMember: () => ({ member: newMember() }),
      getMember: async (scene) => ({ ...(await byId(scene)), fieldsets: ["FULL"] }),
      listMembers: () => ({ paging: { limit: 5 }, fieldsets: ["FULL"] }),
      queryMembers: async (scene) => ({
        query: { ...(await byFilter(scene)), paging: { limit: 5 }, sorting: [{ fieldName: "createdDate", order: "DESC" }] },
        fieldsets: ["FULL"],
      }),
      updateMember: async (scene) => ({
        member: { id: await make(scene.make), contact: { company: "Engines" }, profile: { nickname: "Ada" }, privacyStatus: "PUBLIC" },
      }),
      updateMemberSlug: async (scene) => ({ ...(await byId(scene)), slug: `slug-${randomUUID()}` }),
      updateCurrentMemberSlug: () => ({ slug: `slug-${randomUUID()}` }),
      deleteMemberAddresses: byId,
      deleteMemberEmails: byId,
      deleteMemberPhones: byId,
      approveMember: byId,
      blockMember: byId,
      disconnectMember: byId,
      muteMember: byId,
      unmuteMember: byId,
      deleteMember: byId,
      bulkDeleteMembers: async (scene) => ({ memberIds: [await make(scene.make)] }),
      bulkApproveMembers: byFilter,
      bulkBlockMembers: byFilter,
      bulkDeleteMembersByFilter: byFilter,
    },
    things: [{ fields: /(^|\.)id$|memberids?$|assigneeid$/, make }],
  },
  {
    module: "members/authentication",
    requests: {
      approve: async (scene) => ({ id: await make(scene.make) }),
      block: async (scene) => ({ id: await make(scene.make) }),
      changeLoginEmail: async (scene) => ({ id: await scene.make.memberWithLogin(), newEmail: `${randomUUID()}@example.com` }),
      login: () => ({ email: `${randomUUID()}@example.com`, password: "correct horse battery" }),
      register: () => ({ email: `${randomUUID()}@example.com`, password: "correct horse battery" }),
      sendSetPasswordEmail: () => ({ email: `${randomUUID()}@example.com` }),
    },
    things: [{ fields: /(^|\.)id$/, make }],
  },
  {
    module: "members/user-member",
    requests: {
      queryUserMembers: () => ({ query: { filter: { status: "APPROVED" }, sort: [{ fieldName: "createdDate", order: "DESC" }] } }),
    },
  },
];
