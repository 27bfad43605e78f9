import { expect, test } from "vitest";
import { BelayCallError } from "./belay-call-error.ts";
import { parseError } from "./parse-error.ts";

const answer = (status: number, body: unknown) => ({ status, statusText: "Text", requestId: "r1", body });

test("a refusal carries its code, its explanation and the official details", () => {
  const data = {
    reason: "missing-permission",
    identity: { type: "API_KEY", id: "k1" },
    methodId: "m",
    requires: ["A", "B"],
    missing: ["B"],
    allowed: ["an app with A and B"],
    fix: "belay key grant k1 B",
  };
  const error = parseError(
    answer(403, { message: "No.", details: { applicationError: { code: "PERMISSION_DENIED", description: "d", data } } }),
    "m",
  );
  expect(error).toBeInstanceOf(BelayCallError);
  expect(error).toMatchObject({
    code: "PERMISSION_DENIED",
    status: 403,
    requestId: "r1",
    methodId: "m",
    message: "No.",
    explanation: data,
  });
  expect(error.details).toEqual({ applicationError: { code: "PERMISSION_DENIED", description: "d", data }, requestId: "r1" });
  expect(error.fieldViolations).toEqual([]);
});

test("a validation error lists what is wrong with which field", () => {
  const fieldViolations = [{ field: "product.name", description: "is too long", violatedRule: "MAX_LENGTH", data: { threshold: 80 } }];
  const error = parseError(answer(400, { message: "Invalid", details: { validationError: { fieldViolations } } }));
  expect(error).toMatchObject({ code: "INVALID_ARGUMENT", status: 400, fieldViolations, explanation: undefined });
  expect(error.message).toContain('"product.name" is too long');
  expect(error.details.applicationError).toBeUndefined();
});

// docs/wire-format.md section 6: without a named code the official client gives the status as a number.
test.each([
  ["a body without details", { message: "Forbidden", details: {} }],
  ["a body that is not JSON", undefined],
  ["an empty object", {}],
])("%s still gives the official shape", (_, body) => {
  const error = parseError(answer(403, body));
  expect(error).toMatchObject({ code: "HTTP_403", status: 403, details: { applicationError: { code: 403 } } });
});

test("an OAuth error body gives its code", () => {
  expect(parseError(answer(400, { error: "invalid_grant", error_description: "Gone." }))).toMatchObject({
    code: "invalid_grant",
    message: "Gone.",
  });
});

test.each([
  null,
  3,
  "text",
  [],
  { details: 3 },
  { details: { validationError: 3 } },
  { details: { validationError: { fieldViolations: [3, null] } } },
  { details: { applicationError: { code: {}, data: [] } } },
])("never throws, whatever the body is: %j", (body) => {
  expect(parseError(answer(500, body))).toMatchObject({ name: "BelayCallError", status: 500 });
});
