import type { JsonSchema } from "../types.ts";

/** Names of the shared error answers by status. */
const NAMES: Readonly<Record<string, string>> = {
  "400": "BadRequest",
  "401": "Unauthenticated",
  "403": "PermissionDenied",
  "404": "NotFound",
  "409": "Conflict",
  "429": "TooManyRequests",
  "501": "NotImplemented",
};

/** References to the error answers that every operation may give. */
export function errorReferences(): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(NAMES).map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]));
}

const TEXT: JsonSchema = { type: "string" };
const OBJECT: JsonSchema = { type: "object" };

/** The one shape of errors: an application error or a validation error, never both. */
export const ERROR_SCHEMAS: Readonly<Record<string, JsonSchema>> = {
  Error: {
    type: "object",
    required: ["message", "details"],
    properties: {
      message: TEXT,
      details: {
        type: "object",
        properties: {
          applicationError: { $ref: "#/components/schemas/ApplicationError" },
          validationError: { $ref: "#/components/schemas/ValidationError" },
        },
      },
    },
  },
  ApplicationError: { type: "object", required: ["code"], properties: { code: TEXT, description: TEXT, data: OBJECT } },
  ValidationError: {
    type: "object",
    required: ["fieldViolations"],
    properties: {
      fieldViolations: {
        type: "array",
        items: {
          type: "object",
          required: ["field"],
          properties: { field: TEXT, description: TEXT, violatedRule: TEXT, ruleName: TEXT, data: OBJECT },
        },
      },
    },
  },
};

const REQUEST_ID: JsonSchema = { "x-wix-request-id": { schema: TEXT } };

/** The shared error answers. */
export const ERROR_RESPONSES: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
  Object.entries(NAMES).map(([status, name]) => [
    name,
    {
      description: name,
      headers: status === "429" ? { ...REQUEST_ID, "Retry-After": { schema: { type: "integer", minimum: 0 } } } : REQUEST_ID,
      content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
    },
  ]),
);
