import { BelayError } from "@belay/core";
import { compact, type JsonObject } from "../../resource/json.ts";
import { missingField, ruleViolation } from "../../resource/violation.ts";
import { nameKey } from "../catalog/named-entity.ts";
import { CHOICES_MAX, type CustomizationChoice } from "../catalog/obtain-customization.ts";

/** What kind of value each type of choice has; a text has none but its name. */
const VALUE_OF: Readonly<Record<string, "colorCode" | "colorCodes" | "image" | undefined>> = {
  CHOICE_TEXT: undefined,
  ONE_COLOR: "colorCode",
  MULTIPLE_COLORS: "colorCodes",
  IMAGE: "image",
};

/** The types of choices that each way of showing has. */
const TYPES_OF: Readonly<Record<string, readonly string[]>> = {
  TEXT_CHOICES: ["CHOICE_TEXT"],
  SWATCH_CHOICES: ["ONE_COLOR", "MULTIPLE_COLORS", "IMAGE"],
};

/**
 * A choice that a request writes, as it is kept under that id.
 *
 * Errors: rules ONLY_SPACES_STRING_ERROR, INVALID_CHOICE_TYPE, INVALID_CHOICE_VALUE, a validation error for a missing name (400).
 */
export function keptChoice(
  written: JsonObject,
  stamp: Pick<CustomizationChoice, "id"> & { readonly key?: string },
  field: string,
): CustomizationChoice {
  const { name, choiceType } = written;
  if (typeof name !== "string" || name === "") throw missingField(`${field}.name`);
  const trimmed = name.trim();
  if (trimmed === "") throw ruleViolation(`${field}.name`, "ONLY_SPACES_STRING_ERROR", "must hold more than spaces");
  if (typeof choiceType !== "string" || !Object.hasOwn(VALUE_OF, choiceType)) {
    throw ruleViolation(`${field}.choiceType`, "INVALID_CHOICE_TYPE", `must be one of ${Object.keys(VALUE_OF).join(", ")}`);
  }
  for (const value of ["colorCode", "colorCodes", "image"] as const) {
    if ((written[value] === undefined) !== (VALUE_OF[choiceType] !== value)) {
      throw ruleViolation(`${field}.${value}`, "INVALID_CHOICE_VALUE", `does not go with a choice of type ${choiceType}`);
    }
  }
  const { colorCode, colorCodes, image, defaultAddedPrice, displayImage, primaryChoiceIds } = written;
  const key = stamp.key ?? trimmed;
  // Parser: the sanitizer gave every property the type that the schema declares.
  return compact({
    ...{ id: stamp.id, key, name: trimmed, choiceType, colorCode, colorCodes, image },
    ...{ defaultAddedPrice, displayImage, primaryChoiceIds },
  }) as CustomizationChoice;
}

/**
 * Checks all choices of a customization together.
 *
 * Errors: CHOICES_LIMIT_EXCEEDED, rules INVALID_CHOICE_TYPE, DUPLICATE_CHOICE_NAME, PRIMARY_CHOICE_SELF_REFERENCE, PRIMARY_CHOICE_NOT_FOUND,
 * PRIMARY_CHOICE_HIERARCHY_VIOLATION (400).
 */
export function assertChoices(choices: readonly CustomizationChoice[], renderType: unknown, field: string): void {
  if (choices.length > CHOICES_MAX) throw new BelayError("CHOICES_LIMIT_EXCEEDED", { data: { choicesMax: CHOICES_MAX } });
  const types = TYPES_OF[String(renderType)] ?? [];
  const names = new Set<string>();
  const byId = new Map(choices.map((choice) => [choice.id, choice]));
  for (const [index, choice] of choices.entries()) {
    const at = `${field}.${index}`;
    if (!types.includes(choice.choiceType)) {
      throw ruleViolation(`${at}.choiceType`, "INVALID_CHOICE_TYPE", `must be one of ${types.join(", ")}`);
    }
    if (names.has(nameKey(choice.name))) throw ruleViolation(`${at}.name`, "DUPLICATE_CHOICE_NAME", "is the name of another choice");
    names.add(nameKey(choice.name));
    assertPrimaries(choice, byId, `${at}.primaryChoiceIds`);
  }
}

/** A choice may be a shade of others; those are no shades themselves. */
function assertPrimaries(choice: CustomizationChoice, byId: ReadonlyMap<string, CustomizationChoice>, field: string): void {
  for (const id of choice.primaryChoiceIds ?? []) {
    const primary = byId.get(id);
    if (id === choice.id) throw ruleViolation(field, "PRIMARY_CHOICE_SELF_REFERENCE", "names the choice itself");
    if (primary === undefined) throw ruleViolation(field, "PRIMARY_CHOICE_NOT_FOUND", "names no choice of the customization");
    if ((primary.primaryChoiceIds ?? []).length > 0) {
      throw ruleViolation(field, "PRIMARY_CHOICE_HIERARCHY_VIOLATION", "names a choice that has primary choices itself");
    }
  }
}
