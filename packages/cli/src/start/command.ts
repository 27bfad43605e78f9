import { belayCommand } from "../command/belay-command.ts";
import { START_ENVIRONMENT } from "./environment.ts";

/** `belay start`: a production server. Everything comes from the environment. */
export const startCommand = belayCommand({
  meta: { name: "start", description: "Run a production server; its settings come from the environment", environment: START_ENVIRONMENT },
  args: {},
  // Loaded when the arguments are known to be good: it brings the whole server.
  run: async () => (await import("./run-start.ts")).runStart(process.env),
});
