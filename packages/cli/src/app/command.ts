import { commandGroup } from "../command/command-group.ts";

/** `belay app`: apps on sites. */
export const appCommand = commandGroup({
  meta: { name: "app", description: "Apps on sites: create, install, uninstall, list, grant, rotation" },
  commands: {
    create: async () => (await import("./create.ts")).createCommand,
    install: async () => (await import("./install.ts")).installCommand,
    uninstall: async () => (await import("./uninstall.ts")).uninstallCommand,
    list: async () => (await import("./list.ts")).listCommand,
    rotation: async () => (await import("./rotation.ts")).rotationCommand,
    grant: async () => (await import("./grant.ts")).grantCommand,
  },
});
