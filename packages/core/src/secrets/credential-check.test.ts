import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { issueCredential } from "./credential.ts";
import { CredentialCheck } from "./credential-check.ts";

const pepper = new Uint8Array(32).fill(3);
const issue = () => issueCredential("secret", pepper, randomBytes);

test("a credential is right for its own record, the first time and every time after it", () => {
  const [check, one] = [new CredentialCheck(pepper), issue()];
  const record = { hash: one.hash };
  expect([1, 2, 3].map(() => check.isRight(one.credential.reveal(), record))).toEqual([true, true, true]);
});

test("another credential stays wrong after the right one, for the record and for every other", () => {
  const [check, one, other] = [new CredentialCheck(pepper), issue(), issue()];
  const [record, otherRecord] = [{ hash: one.hash }, { hash: other.hash }];
  expect(check.isRight(one.credential.reveal(), record)).toBe(true);
  expect(check.isRight(other.credential.reveal(), record)).toBe(false);
  expect(check.isRight(one.credential.reveal(), otherRecord)).toBe(false);
  expect(check.isRight("", record)).toBe(false);
});

test("what was right is asked anew for a record that was read again, and under another pepper", () => {
  const [check, one, other] = [new CredentialCheck(pepper), issue(), issue()];
  expect(check.isRight(one.credential.reveal(), { hash: one.hash })).toBe(true);
  // The same id, rotated: the record that is read after it holds another hash.
  expect(check.isRight(one.credential.reveal(), { hash: other.hash })).toBe(false);
  expect(new CredentialCheck(new Uint8Array(32).fill(4)).isRight(one.credential.reveal(), { hash: one.hash })).toBe(false);
});

test("without a record nothing is right", () => {
  expect(new CredentialCheck(pepper).isRight(issue().credential.reveal(), undefined)).toBe(false);
});
