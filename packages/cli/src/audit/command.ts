import { commandGroup } from "../command/command-group.ts";

/** `belay audit`: the ledger of elevated, admin and refused calls. */
export const auditCommand = commandGroup({
  meta: { name: "audit", description: "The ledger of privileged calls: follow it, search it, prove it, export and archive it" },
  commands: {
    tail: async () => (await import("./tail.ts")).tailCommand,
    query: async () => (await import("./query.ts")).queryCommand,
    verify: async () => (await import("./verify.ts")).verifyCommand,
    export: async () => (await import("./export.ts")).exportCommand,
    archive: async () => (await import("./archive.ts")).archiveCommand,
  },
});
