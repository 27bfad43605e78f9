export { type Cluster, startCluster } from "./cluster.ts";
export {
  createDatabase,
  createPreparedDatabase,
  dropDatabase,
  openDatabase,
  queryDatabase,
  type RawDatabase,
  SERVER_VARIABLE,
} from "./databases.ts";
