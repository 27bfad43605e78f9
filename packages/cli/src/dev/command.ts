import { belayCommand } from "../command/belay-command.ts";
import { UsageError } from "../command/cli-error.ts";
import { parsePort } from "../command/values.ts";
import { DEV_DATA_ARGUMENT, findDevDirectory } from "../installation/data-directory.ts";
import { isLoopback } from "../serving/loopback.ts";
import { DEV_HOST, DEV_PORT } from "./defaults.ts";

/** `belay dev`: a server with a demo site and public credentials, for the machine that it runs on. */
export const devCommand = belayCommand({
  meta: { name: "dev", description: "Run a development server with a demo site" },
  args: {
    port: { type: "string", valueHint: "n", description: "Port; 0 takes any that is free", default: String(DEV_PORT) },
    host: { type: "string", description: "Loopback address to listen on", default: DEV_HOST },
    data: DEV_DATA_ARGUMENT,
    example: {
      type: "boolean",
      default: true,
      description: "Start the example site",
      negativeDescription: "Do not start the example site",
    },
    json: { type: "boolean", description: "Print JSON lines" },
  },
  run: async ({ port, host, data, example, json }) => {
    if (!isLoopback(host)) {
      throw new UsageError(
        `belay dev listens on loopback only, because its credentials are public, and ${host} is not loopback. For others to reach it, set up a store with "belay init" and run "belay start".`,
      );
    }
    const options = {
      host,
      port: parsePort(port, "--port"),
      directory: findDevDirectory(data),
      withExample: example,
      json: json === true,
    };
    // Loaded when the arguments are known to be good: it brings the whole server.
    const { runDev } = await import("./run-dev.ts");
    await runDev(options);
  },
});
