import { commandGroup } from "../command/command-group.ts";

/** `belay user`: people who work on an account's sites. */
export const userCommand = commandGroup({
  meta: { name: "user", description: "Users of accounts: create, list, grant, revoke, remove, token, link" },
  commands: {
    create: async () => (await import("./create.ts")).createCommand,
    list: async () => (await import("./list.ts")).listCommand,
    grant: async () => (await import("./grant.ts")).grantCommand,
    revoke: async () => (await import("./revoke.ts")).revokeCommand,
    remove: async () => (await import("./remove.ts")).removeCommand,
    token: async () => (await import("./token.ts")).tokenCommand,
    link: async () => (await import("./link.ts")).linkCommand,
  },
});
