import { ruleViolation } from "../../../resource/violation.ts";

/** Longest slug. */
const SLUG_LENGTH_MAX = 300;
const SLUG = /^[\p{L}\p{N}\p{M}]+(?:[-_.~][\p{L}\p{N}\p{M}]+)*$/u;

/** Checks a slug that a caller chose: letters, digits and single `- _ . ~` between them. Errors: rule INVALID_SLUG_FORMAT (400). */
export function assertSlug(slug: string, field = "product.slug"): string {
  if (slug.length <= SLUG_LENGTH_MAX && SLUG.test(slug)) return slug;
  throw ruleViolation(field, "INVALID_SLUG_FORMAT", "must be letters and digits with single separators between them");
}
