import { commandGroup } from "../command/command-group.ts";

/** `belay policy`: what an app may elevate, by which endpoints, for whom and how often. */
export const policyCommand = commandGroup({
  meta: { name: "policy", description: "Elevation policies of apps: show, set, test, report; off, observe, enforce" },
  commands: {
    show: async () => (await import("./show.ts")).showCommand,
    set: async () => (await import("./set.ts")).setCommand,
    off: async () => (await import("./modes.ts")).offCommand,
    observe: async () => (await import("./modes.ts")).observeCommand,
    enforce: async () => (await import("./modes.ts")).enforceCommand,
    test: async () => (await import("./test.ts")).testCommand,
    report: async () => (await import("./report.ts")).reportCommand,
  },
});
