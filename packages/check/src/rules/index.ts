import { answeredSecrets } from "./answered-secrets.ts";
import { clientCode, publicSecrets, shownSecrets } from "./client-code.ts";
import { credentials } from "./credentials.ts";
import { exportedElevation } from "./exported-elevation.ts";
import { exposure } from "./exposure.ts";
import { elevationCannotHelp, needlessElevation, needsElevation } from "./needs.ts";
import type { Rule } from "./rule.ts";
import { uncheckedInput } from "./unchecked-input.ts";
import { incompleteAnalysis, unreadableFiles } from "./unreadable.ts";

/** Everything that is looked for. */
export const RULES: readonly Rule[] = [
  exposure,
  uncheckedInput,
  clientCode,
  shownSecrets,
  publicSecrets,
  answeredSecrets,
  credentials,
  needsElevation,
  needlessElevation,
  elevationCannotHelp,
  exportedElevation,
  unreadableFiles,
  incompleteAnalysis,
];
