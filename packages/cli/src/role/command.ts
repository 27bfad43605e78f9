import { commandGroup } from "../command/command-group.ts";

/** `belay role`: what collaborators may do on a site. */
export const roleCommand = commandGroup({
  meta: { name: "role", description: "Roles of sites: create, list, change, remove" },
  commands: {
    create: async () => (await import("./create.ts")).createCommand,
    list: async () => (await import("./list.ts")).listCommand,
    change: async () => (await import("./change.ts")).changeCommand,
    remove: async () => (await import("./remove.ts")).removeCommand,
  },
});
