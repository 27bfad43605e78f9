import { commandGroup } from "../command/command-group.ts";

/** `belay audit`: the ledger of elevated, admin and refused calls. */
export const auditCommand = commandGroup({
  meta: { name: "audit", description: "The ledger of privileged calls: verify its chain, show its newest rows" },
  commands: {
    verify: async () => (await import("./verify.ts")).verifyCommand,
    tail: async () => (await import("./tail.ts")).tailCommand,
  },
});
