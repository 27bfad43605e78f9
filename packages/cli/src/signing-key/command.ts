import { commandGroup } from "../command/command-group.ts";

/** `belay signing-key`: the keys that tokens are signed with. */
export const signingKeyCommand = commandGroup({
  meta: { name: "signing-key", description: "Keys that tokens are signed with: list, rotate, remove" },
  commands: {
    list: async () => (await import("./list.ts")).listCommand,
    rotate: async () => (await import("./rotate.ts")).rotateCommand,
    remove: async () => (await import("./remove.ts")).removeCommand,
  },
});
