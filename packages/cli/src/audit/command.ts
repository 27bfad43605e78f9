import { defineCommand } from "citty";

/** `belay audit`: the ledger of elevated, admin and refused calls. */
export const auditCommand = defineCommand({
  meta: { name: "audit", description: "The ledger of privileged calls: verify its chain, show its newest rows" },
  subCommands: {
    verify: async () => (await import("./verify.ts")).verifyCommand,
    tail: async () => (await import("./tail.ts")).tailCommand,
  },
});
