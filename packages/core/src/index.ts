export { type AccessQuestion, type Decision, decide, type RefusalReason } from "./access/decide.ts";
export { exampleCaller } from "./access/example-caller.ts";
export { describeAllowed, describeCaller, type Explanation, explain, refusalError } from "./access/explain.ts";
export { type ExplainedCall, explainCall } from "./access/explain-call.ts";
export { explainPolicy, type PolicyQuestion } from "./access/explain-policy.ts";
export { type ExplainedRecord, explainRecord } from "./access/explain-record.ts";
export { type PermissionSuggestion, suggestPermissions } from "./access/suggest-permissions.ts";
export {
  BLOCK_ENTRIES_MAX,
  BLOCK_MS_MAX,
  BlockBuilder,
  type ChainHead,
  entriesOf,
  type LedgerBlock,
  lastSequence,
  lineCountOf,
  type SealedBlock,
  toBlocks,
} from "./audit/block.ts";
export { entryText, readEntryText } from "./audit/entry-text.ts";
export { GENESIS_HASH, hashBlock, headAfter, sealBlock } from "./audit/hash-block.ts";
export type { LedgerEntry, LedgerRefusal, LedgerSubject, LedgerTarget, RecordedEntry } from "./audit/ledger-entry.ts";
export { type LedgerFilter, ledgerFilterWords, matchesLedgerFilter, requestWords } from "./audit/ledger-filter.ts";
export { NumberedText } from "./audit/numbered-text.ts";
export { REQUEST_TAIL, type RequestPart, requestIdOf } from "./audit/request-part.ts";
export { type NewEntry, type SharedPart, sharedPart } from "./audit/shared-part.ts";
export { type ChainBreak, type ChainVerdict, type VerifyChainOptions, verifyChain } from "./audit/verify-chain.ts";
export * from "./caller.ts";
export { ACTORS_MAX, actorsOf, addActor } from "./elevation/actor-chain.ts";
export { type Actor, type Attribution, askerOf, attributionOf } from "./elevation/attribution.ts";
export { type EndpointLimit, parseEndpointLimits } from "./elevation/endpoint-limit.ts";
export {
  type CountAdmitted,
  type ElevationAttempt,
  judgeElevation,
  type PolicyRefusal,
  type PolicyVerdict,
} from "./elevation/judge-elevation.ts";
export {
  DELEGATED_TTL_SECONDS_MAX,
  type DelegationSubject,
  ELEVATED_TTL_SECONDS_MAX,
  type NarrowRefusal,
  type NarrowVerdict,
  narrowToMethod,
  narrowToPermissions,
  narrowTtlSeconds,
} from "./elevation/narrow.ts";
export { ENDPOINT_LENGTH_MAX, isEndpointName, POLICY_RULES_MAX, parsePolicyRules } from "./elevation/parse-policy.ts";
export { METHOD_SCOPE_PREFIX, parseScope, type RequestedScope } from "./elevation/parse-scope.ts";
export {
  type CompiledPolicy,
  type CompiledRule,
  compilePolicy,
  describeRule,
  type ElevationPolicy,
  POLICY_CALLERS,
  type PolicyCallerKind,
  type PolicyMode,
  type PolicyRule,
  type RateWindow,
  ROLE_PREFIX,
} from "./elevation/policy.ts";
export {
  BelayError,
  type BelayErrorOptions,
  type ErrorData,
  type FieldViolation,
  InvariantError,
  RequestValidationError,
} from "./errors/belay-error.ts";
export { CATALOGUE, type CatalogueEntry, type ErrorCode } from "./errors/catalogue.ts";
export { isSameSecret } from "./secrets/compare.ts";
export {
  CREDENTIAL_PATTERN,
  type CredentialKind,
  hashCredential,
  type IssuedCredential,
  isCredential,
  issueCredential,
  NO_HASH,
  type ParsedCredential,
  parseCredential,
} from "./secrets/credential.ts";
export { CredentialCheck } from "./secrets/credential-check.ts";
export { hmacSha256 } from "./secrets/hmac.ts";
export { Secret } from "./secrets/secret.ts";
export {
  ACCESS_TOKEN_PREFIX,
  judgeClaims,
  looksLikeAccessToken,
  signAccessToken,
  signClaimsText,
  type TokenVerdict,
  type VerifyOptions,
  verifyAccessToken,
} from "./tokens/access-token.ts";
export {
  ACCESS_TOKEN_TTL_SECONDS,
  type AccessTokenClaims,
  type ActorClaim,
  accessTokenClaims,
  audienceOf,
  CLOCK_SKEW_SECONDS,
  type EpochSeconds,
  type FullTokenClaims,
  type IssueOptions,
  type NarrowClaims,
  type TokenSubject,
} from "./tokens/claims.ts";
export { accessTokenClaimsText } from "./tokens/claims-text.ts";
export { findLibsodium } from "./tokens/ed25519-signer.ts";
export {
  generateKeyPair,
  openSigningKey,
  openVerificationKey,
  type SigningKey,
  type StoredKeyPair,
  type VerificationKey,
} from "./tokens/signing-key.ts";
