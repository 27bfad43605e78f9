import { commandGroup } from "../command/command-group.ts";

/** `belay app`: apps on sites. */
export const appCommand = commandGroup({
  meta: { name: "app", description: "Apps on sites: list, grant" },
  commands: {
    list: async () => (await import("./list.ts")).listCommand,
    grant: async () => (await import("./grant.ts")).grantCommand,
  },
});
