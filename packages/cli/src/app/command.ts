import { defineCommand } from "citty";

/** `belay app`: apps on sites. */
export const appCommand = defineCommand({
  meta: { name: "app", description: "Apps on sites: list, grant" },
  subCommands: {
    list: async () => (await import("./list.ts")).listCommand,
    grant: async () => (await import("./grant.ts")).grantCommand,
  },
});
