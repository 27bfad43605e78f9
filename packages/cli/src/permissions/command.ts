import { commandGroup } from "../command/command-group.ts";

/** `belay permissions`: least privilege from use. */
export const permissionsCommand = commandGroup({
  meta: { name: "permissions", description: "What apps, keys and roles hold: suggest a smaller set, set it" },
  commands: {
    suggest: async () => (await import("./suggest.ts")).suggestCommand,
    set: async () => (await import("./set.ts")).setCommand,
  },
});
