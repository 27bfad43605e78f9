// Apart from the package's root, which is the integration and belongs into a build's configuration, not into what it builds.
export {
  allOf,
  anyOf,
  app,
  appContext,
  type Caller,
  custom,
  endpoint,
  type IdentifiedCaller,
  member,
  not,
  own,
  role,
  user,
  visitor,
} from "@belay/sdk";
