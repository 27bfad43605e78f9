import { type CallAnswer, valueAt } from "@belay/testkit";
import { expect } from "vitest";

const REQUEST_ID = /^[0-9a-f-]{36}$/;

/** The code of an error answer: of an application error, or `validationError`. */
export function codeOf(answer: Pick<CallAnswer, "body">): unknown {
  return (
    valueAt(answer.body, "details.applicationError.code") ??
    (valueAt(answer.body, "details.validationError") ? "validationError" : undefined)
  );
}

/**
 * Asserts the one shape that errors have: a message, details of exactly one of the two kinds, the request id, and nothing beside.
 * The token endpoint's two further fields are RFC 6749's.
 */
export function expectErrorShape(answer: CallAnswer, status?: number): void {
  if (status !== undefined) {
    expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  }
  expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
  expect(answer.headers.get("x-wix-request-id")).toMatch(REQUEST_ID);
  const { body } = answer;
  const own = Object.keys(Object(body)).filter((name) => !["error", "error_description"].includes(name));
  expect(own.toSorted()).toEqual(["details", "message"]);
  expect(valueAt(body, "message")).toBeTypeOf("string");
  const details = Object.keys(Object(valueAt(body, "details")));
  expect(details).toHaveLength(1);
  if (details[0] === "applicationError") {
    expect(Object.keys(Object(valueAt(body, "details.applicationError"))).toSorted()).toEqual(["code", "data", "description"]);
    expect(valueAt(body, "details.applicationError.code")).toBeTypeOf("string");
    expect(valueAt(body, "details.applicationError.data.requestId")).toBe(answer.headers.get("x-wix-request-id"));
  } else {
    expect(details[0]).toBe("validationError");
    const violations = valueAt(body, "details.validationError.fieldViolations");
    expect(Array.isArray(violations) && violations.length).toBeGreaterThan(0);
    for (const violation of violations as readonly unknown[]) {
      expect(valueAt(violation, "description")).toBeTypeOf("string");
      // Clients in use read `data.type` of every violation.
      expect(valueAt(violation, "data")).toBeTypeOf("object");
    }
  }
}
