import { DATA_ARGUMENT } from "../installation/data-directory.ts";

/** Options that all of `belay secret` take. */
export const COMMON_ARGUMENTS = {
  data: DATA_ARGUMENT,
  json: { type: "boolean", description: "Print JSON" },
} as const;

export const CLIENT_ARGUMENT = {
  type: "string",
  valueHint: "id",
  description: "Client id of the OAuth app; not needed where there is one app only",
} as const;
