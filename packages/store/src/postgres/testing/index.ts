export { type Cluster, startCluster } from "./cluster.ts";
export { createDatabase, dropDatabase, queryDatabase, SERVER_VARIABLE } from "./databases.ts";
