export { type Cluster, startCluster } from "./cluster.ts";
export { createDatabase, createPreparedDatabase, dropDatabase, queryDatabase, SERVER_VARIABLE } from "./databases.ts";
