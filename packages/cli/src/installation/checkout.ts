import { join } from "node:path";

/** The clone that this program is part of; `undefined` where it is an installed package. */
export const CHECKOUT: string | undefined = import.meta.dirname.endsWith(join("packages", "cli", "src", "installation"))
  ? join(import.meta.dirname, "../../../..")
  : undefined;
