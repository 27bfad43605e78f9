import { moduleContract } from "../contract.ts";
import { methodIdOf } from "../resource/entity-rules.ts";
import { defineResource } from "../resource/resource.ts";

/** Where a business is. One location of a site is its default: unique set `default`. */
export const LOCATION = defineResource({
  name: "location",
  contract: await moduleContract("business-tools/locations"),
  entity: "Location",
  uniques: ["default"],
  indexed: new Set(["id", "name", "archived", "default", "status", "locationType"]),
});

/** The id of a method of the locations. */
export function locationMethod(name: string): string {
  return methodIdOf(LOCATION, name);
}
