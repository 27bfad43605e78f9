import { commandGroup } from "../command/command-group.ts";

/** `belay secret`: client secrets of OAuth apps. */
export const secretCommand = commandGroup({
  meta: { name: "secret", description: "Client secrets of OAuth apps: create, rotate, revoke, list" },
  commands: {
    create: async () => (await import("./create.ts")).createCommand,
    rotate: async () => (await import("./rotate.ts")).rotateCommand,
    revoke: async () => (await import("./revoke.ts")).revokeCommand,
    list: async () => (await import("./list.ts")).listCommand,
  },
});
