import { moduleContract } from "../contract.ts";
import { defineResource } from "../resource/resource.ts";

/** Members of a site. A login address and a slug belong to one member of the site. */
export const MEMBER = defineResource({
  name: "member",
  contract: await moduleContract("members/members"),
  entity: "Member",
  uniques: ["login_email", "slug"],
});
