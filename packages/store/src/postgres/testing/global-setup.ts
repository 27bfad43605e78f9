import { startCluster } from "./cluster.ts";
import { SERVER_VARIABLE } from "./databases.ts";

/** One server for all test files of a run, unless the environment names one. */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env[SERVER_VARIABLE] !== undefined) {
    return undefined;
  }
  const cluster = await startCluster();
  process.env[SERVER_VARIABLE] = cluster.url;
  return async () => {
    delete process.env[SERVER_VARIABLE];
    await cluster.remove();
  };
}
