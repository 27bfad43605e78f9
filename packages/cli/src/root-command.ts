import manifest from "../package.json" with { type: "json" };
import { commandGroup } from "./command/command-group.ts";
import { EXIT_CODES } from "./command/exit-code.ts";

/** The `belay` command. Each command's file is loaded only when it is called. */
export const rootCommand = commandGroup({
  meta: {
    name: "belay",
    version: manifest.version,
    description: "A headless business backend that you run yourself",
    exitCodes: EXIT_CODES,
  },
  commands: {
    dev: async () => (await import("./dev/command.ts")).devCommand,
    env: async () => (await import("./env/command.ts")).envCommand,
    init: async () => (await import("./init/command.ts")).initCommand,
    start: async () => (await import("./start/command.ts")).startCommand,
    run: async () => (await import("./run/run-command.ts")).runCommand,
    secret: async () => (await import("./secret/command.ts")).secretCommand,
    key: async () => (await import("./key/command.ts")).keyCommand,
    app: async () => (await import("./app/command.ts")).appCommand,
    user: async () => (await import("./user/command.ts")).userCommand,
    role: async () => (await import("./role/command.ts")).roleCommand,
    "signing-key": async () => (await import("./signing-key/command.ts")).signingKeyCommand,
    token: async () => (await import("./token/command.ts")).tokenCommand,
    permissions: async () => (await import("./permissions/command.ts")).permissionsCommand,
    policy: async () => (await import("./policy/command.ts")).policyCommand,
    check: async () => (await import("./check/command.ts")).checkCommand,
    explain: async () => (await import("./explain/command.ts")).explainCommand,
    mail: async () => (await import("./mail/command.ts")).mailCommand,
    audit: async () => (await import("./audit/command.ts")).auditCommand,
  },
});
