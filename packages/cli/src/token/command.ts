import { commandGroup } from "../command/command-group.ts";

/** `belay token`: tokens that were issued. */
export const tokenCommand = commandGroup({
  meta: { name: "token", description: "Tokens that were issued: revoke" },
  commands: { revoke: async () => (await import("./revoke.ts")).revokeCommand },
});
