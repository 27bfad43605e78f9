import { BelayError, RequestValidationError } from "@belay/core";
import type { EntityRecord, WriteTransaction } from "@belay/store";
import type { CallContext, WireRequest, WriteHandler } from "../../handler.ts";
import { runBulk } from "../../resource/bulk.ts";
import { contentOf, methodIdOf, objectsOf } from "../../resource/entity-rules.ts";
import { isObject, type JsonObject, ownValue } from "../../resource/json.ts";
import { maskPaths } from "../../resource/mask.ts";
import { createSanitizer } from "../../resource/sanitize.ts";
import { ruleViolation } from "../../resource/violation.ts";
import { CUSTOMIZATION } from "../catalog/catalog-resources.ts";
import { nameKey } from "../catalog/named-entity.ts";
import { type CustomizationChoice, choicesOf } from "../catalog/obtain-customization.ts";
import { assertChoices, keptChoice } from "./choice-rules.ts";
import { customizationMethods } from "./customization-methods.ts";
import { assignedChoices } from "./products-of-customizations.ts";

const { writes } = customizationMethods;
const newChoice = createSanitizer(CUSTOMIZATION.schemas, "Choice", { nulls: "drop" });
const changedChoice = createSanitizer(CUSTOMIZATION.schemas, "Choice", { nulls: "keep" });

/** A customization on its way to other choices. */
interface ChoiceCall {
  readonly tx: WriteTransaction;
  readonly ctx: CallContext;
  readonly id: string;
  readonly isOption: boolean;
  readonly known: readonly CustomizationChoice[];
}

/** What a method makes of the choices, and how they are sorted from now on. */
type Change = (
  call: ChoiceCall,
  request: WireRequest,
  field: string,
) => Promise<{ readonly choices: readonly CustomizationChoice[]; readonly sortOrder?: string }>;

/** Errors: NOT_FOUND (404), DOESNT_SUPPORT_CHOICES (400), INVALID_REVISION (409), those of the change. */
async function changeChoices(
  tx: WriteTransaction,
  ctx: CallContext,
  request: WireRequest,
  change: Change,
  field = "choices",
): Promise<EntityRecord> {
  const record = await writes.find(tx.entities, ctx.siteId, request.customizationId);
  const content = contentOf(record);
  if (content.customizationRenderType === "FREE_TEXT") throw new BelayError("DOESNT_SUPPORT_CHOICES");
  const isOption = content.customizationType !== "MODIFIER";
  const { choices, ...sorted } = await change({ tx, ctx, id: record.id, isOption, known: choicesOf(content) }, request, field);
  assertChoices(choices, content.customizationRenderType, field);
  const settings = isObject(content.choicesSettings) ? content.choicesSettings : {};
  const next = { ...content, choicesSettings: { ...settings, ...sorted, choices } };
  return await writes.replace(tx, ctx, record, { content: next, revision: request.revision });
}

const add: Change = async ({ ctx, known }, request, field) => {
  const added = objectsOf(request.choices).map((choice, index) => keptChoice(newChoice(choice), { id: ctx.newId() }, `${field}.${index}`));
  return { choices: [...known, ...added] };
};

/** A choice of the same name stays the same choice, with its id; the others go. */
const set: Change = async (call, request, field) => {
  const choices = objectsOf(request.choices).map((wire, index) => {
    const written = newChoice(wire);
    const old = call.known.find(({ name }) => nameKey(name) === nameKey(String(written.name ?? "")));
    return keptChoice(written, old ?? { id: call.ctx.newId() }, `${field}.${index}`);
  });
  const kept = new Set(choices.map(({ id }) => id));
  const gone = call.known.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const assigned = call.isOption ? await assignedChoices(call.tx, call.ctx.siteId, call.id, gone) : [];
  if (assigned.length > 0) {
    throw ruleViolation(field, "NOT_ALLOWED_DELETE_CHOICE_ASSIGNED_TO_PRODUCT", `lacks choices that products have: ${assigned.join(", ")}`);
  }
  return { choices };
};

const remove: Change = async (call, request) => {
  const ids: readonly string[] = Array.isArray(request.choiceIds) ? [...new Set(request.choiceIds.map(String))] : [];
  const unknown = ids.filter((id) => !call.known.some((choice) => choice.id === id));
  if (unknown.length > 0) throw new BelayError("CHOICE_NOT_FOUND", { data: { choiceIds: unknown } });
  const choices = call.known.filter(({ id }) => !ids.includes(id));
  if (choices.length === 0) throw ruleViolation("choiceIds", "NOT_ALLOWED_CUSTOMIZATION_WITHOUT_CHOICES", "would leave no choice");
  if (choices.some(({ primaryChoiceIds }) => primaryChoiceIds?.some((id) => ids.includes(id)))) {
    throw ruleViolation("choiceIds", "PRIMARY_CHOICE_DELETE_REFERENCED", "names a choice that another is a shade of");
  }
  const assigned = call.isOption ? await assignedChoices(call.tx, call.ctx.siteId, call.id, ids) : [];
  if (assigned.length > 0) throw new BelayError("CHOICE_ASSIGNED_TO_PRODUCT", { data: { choiceIds: assigned } });
  return { choices };
};

const reorder: Change = async ({ known }, request) => {
  const ids: readonly string[] = Array.isArray(request.choiceIds) ? request.choiceIds.map(String) : [];
  const byId = new Map(known.map((choice) => [choice.id, choice]));
  const choices = [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
  if (choices.length !== known.length || ids.length !== known.length) throw new BelayError("CHOICE_IDS_MISMATCH");
  return { choices, sortOrder: "MANUAL" };
};

const update: Change = async ({ known }, request, field) => {
  const changed = new Map(known.map((choice) => [choice.id, choice]));
  for (const [index, { choice: wire, fieldMask }] of objectsOf(request.choices).entries()) {
    const at = `${field}.${index}.choice`;
    const id = String(ownValue(wire, "id"));
    const old = changed.get(id);
    if (old === undefined) throw new BelayError("CHOICE_NOT_FOUND", { data: { choiceIds: [id] } });
    changed.set(id, keptChoice(patched(old, changedChoice(wire), fieldMask, at), old, at));
  }
  return { choices: [...changed.values()] };
};

/** A choice with what a change writes of it. Errors: rule UNSUPPORTED_CHOICE_FIELD (400) for its type and what is the server's. */
function patched(old: CustomizationChoice, written: JsonObject, fieldMask: unknown, field: string): JsonObject {
  const paths = maskPaths(fieldMask);
  const named = paths.length === 0 ? Object.keys(written) : paths.map((path) => path.split(".")[0] ?? path);
  const properties = CUSTOMIZATION.schemas.Choice?.properties;
  const unsupported = named.find(
    (key) => ownValue(properties, key) === undefined || ownValue(ownValue(properties, key), "readOnly") === true,
  );
  const isOtherType = named.includes("choiceType") && written.choiceType !== old.choiceType;
  if (unsupported !== undefined || isOtherType) {
    throw ruleViolation(`${field}.${unsupported ?? "choiceType"}`, "UNSUPPORTED_CHOICE_FIELD", "cannot be changed");
  }
  const changes = named.map((key) => [key, written[key] ?? undefined] as const);
  return { ...old, ...Object.fromEntries(changes) };
}

function choiceMethod(name: string, change: Change): WriteHandler {
  return {
    kind: "write",
    methodId: methodIdOf(CUSTOMIZATION, name),
    handle: async (request, ctx, tx) => {
      const record = await changeChoices(tx, ctx, request, change);
      const [customization] = await customizationMethods.presentAll(tx.entities, ctx, [record], request.fields);
      return { customization };
    },
  };
}

/** Adds choices to several customizations, each for itself. */
const bulkAdd: WriteHandler = {
  kind: "write",
  methodId: methodIdOf(CUSTOMIZATION, "bulkAddCustomizationChoices"),
  handle: async (request, ctx, tx) => {
    const lines = objectsOf(request.customizationsChoices);
    const idOf = ({ customizationId }: JsonObject) => (typeof customizationId === "string" ? customizationId : undefined);
    const repeated = lines.findIndex((line, index) => lines.findIndex((other) => idOf(other) === idOf(line)) !== index);
    if (repeated >= 0) {
      const description = "stands in the request already";
      const field = `customizationsChoices.${repeated}.customizationId`;
      throw new RequestValidationError([{ field, description, violatedRule: "OTHER", data: {} }]);
    }
    const work = async (line: JsonObject, index: number) => {
      const record = await changeChoices(tx, ctx, line, add, `customizationsChoices.${index}.choices`);
      return { id: record.id, value: record };
    };
    return await customizationMethods.bulkAnswer(request, ctx, tx, await runBulk(tx, lines, work, idOf));
  },
};

/** The methods that change the choices of a customization. */
export const choiceMethods: readonly WriteHandler[] = [
  choiceMethod("addCustomizationChoices", add),
  choiceMethod("setCustomizationChoices", set),
  choiceMethod("removeCustomizationChoices", remove),
  choiceMethod("reorderCustomizationChoices", reorder),
  choiceMethod("updateCustomizationChoices", update),
  bulkAdd,
];
