import { commandGroup } from "../command/command-group.ts";

/** `belay app`: apps on sites. */
export const appCommand = commandGroup({
  meta: { name: "app", description: "Apps on sites: list, grant, rotation" },
  commands: {
    list: async () => (await import("./list.ts")).listCommand,
    rotation: async () => (await import("./rotation.ts")).rotationCommand,
    grant: async () => (await import("./grant.ts")).grantCommand,
  },
});
