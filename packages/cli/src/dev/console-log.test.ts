import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { formatRequest } from "./console-log.ts";

const ENTRY = { requestId: "r", method: "POST", path: "/", status: 400, durationMs: 1, code: "INVALID_FILTER" };

test("S6: a call is one line, whatever its caller wrote into it", () => {
  const message = "Field 'a\u001b[2J\n09:00:00 allowed 200 all is well\u2028\u202e' is not declared.";
  const line = stripVTControlCharacters(formatRequest({ ...ENTRY, message }, 0));
  expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(line).toMatch(/^\S+ failed {2}400 POST \/: INVALID_FILTER/);
});
