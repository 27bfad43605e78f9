import { methodById } from "@belay/contracts";
import { BelayError } from "../errors/belay-error.ts";
import { POLICY_CALLERS, type PolicyRule, type RateWindow, ROLE_PREFIX } from "./policy.ts";

export const POLICY_RULES_MAX = 200;
const NAMES_MAX = 1_000;
/** Characters of an endpoint's name, as a call may bring it. */
export const ENDPOINT_LENGTH_MAX = 200;
const COUNT_MAX = 1_000_000;
const SECONDS_MAX = 86_400;

const RULE_PROPERTIES = new Set(["methods", "endpoints", "callers", "perCaller", "perApp"]);
const ROLE = new RegExp(`^${ROLE_PREFIX}[\\w.-]{1,100}$`);
/** Printable text in which nothing hides: what an endpoint is called stands in ledgers, logs and terminals. */
const ENDPOINT = new RegExp(`^[\\x21-\\x7e][\\x20-\\x7e]{0,${ENDPOINT_LENGTH_MAX - 1}}$`);

/** Whether a text may be what an endpoint is called. */
export function isEndpointName(text: string): boolean {
  return ENDPOINT.test(text) && !text.endsWith(" ");
}

type Fields = Readonly<Record<string, unknown>>;

function refuse(place: string, what: string): never {
  throw new BelayError("INVALID_ARGUMENT", { message: `The policy's ${place} ${what}.`, data: { place } });
}

function fieldsOf(value: unknown, place: string): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : refuse(place, "must be an object");
}

function parseNames(value: unknown, place: string, isGood: (name: string) => boolean, what: string): readonly string[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > NAMES_MAX) {
    return refuse(place, `must be a list of 1 to ${NAMES_MAX} names`);
  }
  return value.map((name: unknown, index) =>
    typeof name === "string" && isGood(name) ? name : refuse(`${place}[${index}]`, `is ${what}: ${JSON.stringify(name)}`),
  );
}

function parseNumber(value: unknown, place: string, max: number): number {
  const isGood = typeof value === "number" && Number.isSafeInteger(value) && value >= 1 && value <= max;
  return isGood ? value : refuse(place, `must be a whole number from 1 to ${max}`);
}

function parseWindow(value: unknown, place: string): RateWindow {
  const { count, seconds, ...rest } = fieldsOf(value, place);
  if (Object.keys(rest).length > 0) {
    refuse(place, `has a property that is not known: ${Object.keys(rest).join(", ")}`);
  }
  return { count: parseNumber(count, `${place}.count`, COUNT_MAX), seconds: parseNumber(seconds, `${place}.seconds`, SECONDS_MAX) };
}

function isCaller(name: string): boolean {
  return POLICY_CALLERS.some((kind) => kind === name) || ROLE.test(name);
}

function parseRule(value: unknown, place: string): PolicyRule {
  const { methods, endpoints, callers, perCaller, perApp, ...rest } = fieldsOf(value, place);
  const unknown = Object.keys(rest);
  if (unknown.length > 0) {
    refuse(place, `has a property that is not known: ${unknown.join(", ")}. There are ${[...RULE_PROPERTIES].join(", ")}`);
  }
  const isMethod = (id: string): boolean => methodById(id) !== undefined;
  const callerWords = `no caller (${POLICY_CALLERS.join(", ")}, ${ROLE_PREFIX}<id>)`;
  return {
    methods: methods === "all" ? "all" : parseNames(methods, `${place}.methods`, isMethod, "no method id"),
    ...(endpoints === undefined ? {} : { endpoints: parseNames(endpoints, `${place}.endpoints`, isEndpointName, "no endpoint's name") }),
    ...(callers === undefined ? {} : { callers: parseNames(callers, `${place}.callers`, isCaller, callerWords) }),
    ...(perCaller === undefined ? {} : { perCaller: parseWindow(perCaller, `${place}.perCaller`) }),
    ...(perApp === undefined ? {} : { perApp: parseWindow(perApp, `${place}.perApp`) }),
  };
}

/**
 * Reads the rules of a policy out of untyped JSON: `{ "rules": [...] }`.
 *
 * Errors: INVALID_ARGUMENT (400) that names the place. A property that is not known is refused: a mistyped `callers` would allow everybody.
 */
export function parsePolicyRules(document: unknown): readonly PolicyRule[] {
  const { rules, ...rest } = fieldsOf(document, "document");
  if (Object.keys(rest).length > 0) {
    refuse("document", `has a property that is not known: ${Object.keys(rest).join(", ")}`);
  }
  if (!Array.isArray(rules) || rules.length > POLICY_RULES_MAX) {
    return refuse("rules", `must be a list of at most ${POLICY_RULES_MAX}`);
  }
  return rules.map((rule: unknown, index) => parseRule(rule, `rules[${index}]`));
}
