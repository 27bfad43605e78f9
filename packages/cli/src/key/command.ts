import { commandGroup } from "../command/command-group.ts";

/** `belay key`: API keys of accounts. */
export const keyCommand = commandGroup({
  meta: { name: "key", description: "API keys: create, list, rotate, revoke, grant" },
  commands: {
    create: async () => (await import("./create.ts")).createCommand,
    list: async () => (await import("./list.ts")).listCommand,
    rotate: async () => (await import("./rotate.ts")).rotateCommand,
    revoke: async () => (await import("./revoke.ts")).revokeCommand,
    grant: async () => (await import("./grant.ts")).grantCommand,
  },
});
