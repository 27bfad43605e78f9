export { type DestinationRules, HostRefusedError } from "./preload/destination.mjs";
export { installRedirect, type RedirectOptions, redirectFetch } from "./preload/redirect-fetch.mjs";
