export { type Cluster, startCluster } from "./cluster.ts";
export { createDatabase, dropDatabase, SERVER_VARIABLE } from "./databases.ts";
