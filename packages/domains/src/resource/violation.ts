import { RequestValidationError } from "@belay/core";

/** A request that breaks a rule that the method's contract names (`ruleName`). */
export function ruleViolation(field: string, ruleName: string, description: string): RequestValidationError {
  return new RequestValidationError([{ field, description, violatedRule: "OTHER", ruleName, data: {} }]);
}

/** A request that lacks a field. */
export function missingField(field: string): RequestValidationError {
  return new RequestValidationError([{ field, description: "must not be empty", violatedRule: "REQUIRED_FIELD", data: {} }]);
}
