/** One thing that tests prove; their names begin with its number. */
export interface Requirement {
  readonly number: string;
  readonly text: string;
}

/** Requirements that belong together. */
export interface RequirementGroup {
  readonly title: string;
  readonly requirements: readonly Requirement[];
}

function group(title: string, requirements: Readonly<Record<string, string>>): RequirementGroup {
  return { title, requirements: Object.entries(requirements).map(([number, text]) => ({ number, text })) };
}

/**
 * What Belay holds itself to. S is security, F is faults and load. Numbers stay what they are; one that is missing here is named by no test.
 *
 * Sources: RFC 6749, 6819, 7009, 7519, 7636, 7662, 8414, 8693, 8725, 9068, 9207, 9700; OWASP API Security Top 10 (2023) and ASVS 5.
 */
export const REQUIREMENTS: readonly RequirementGroup[] = [
  group("Secrets", {
    S1: "Client secrets, keys, tokens, codes and verifiers are in no table and no log: only their hashes are stored.",
    S2: "A secret is shown once, by the call that makes it; later reads show its beginning and its last four characters.",
    S3: "A key has 256 random bits, a typed prefix and a checksum; a wrong checksum is refused without a look into the store, and a scanner finds keys in source code.",
    S4: "Random secrets use one fast keyed hash, passwords argon2id. An unknown key costs what a known one costs.",
    S5: "Secrets, hashes and states are compared in constant time.",
    S6: "A secret that is printed, logged or made JSON says that it is one, and nothing else.",
    S7: "A rotated secret works at once, and the one before it until the end that was chosen.",
    S8: "What is revoked ends with the next request, on other nodes within a second, kept verdicts included.",
    S9: "Signing keys rotate with an overlap, are encrypted at rest, and lie in files of their owner alone; a start says which files others may read.",
    S10: "Development keys and credentials do not start in production; production needs TLS or a proxy that is named.",
  }),
  group("Token endpoint and grants", {
    S11: "There are no grants but those of the app; implicit and password grants do not exist.",
    S12: "`client_credentials` needs the app's secret and brings no refresh token.",
    S13: "A client authenticates in one way; a parameter that is there twice is refused.",
    S14: "Answers with tokens are kept by nobody; secrets in an address are refused.",
    S15: "An unknown client and a wrong secret get the same answer in the same time.",
    S16: "Redirect addresses are compared letter by letter, and a wrong one is never visited.",
    S17: "Every code flow has PKCE with S256.",
    S18: "A code works once; the second use ends what came of the first.",
    S19: "A code lives a minute at most, for its client, address, challenge and site.",
    S20: "Answers of the authorization endpoint bear `iss` and the caller's `state`, and send nobody to a foreign address.",
    S21: "Where rotation is on, a refresh token that comes again ends its family; a lost answer can be asked for again.",
    S22: "A refresh widens nothing: neither scope nor site nor identity.",
    S23: "Revocation ends a grant whole, for the client that owns it, and answers 200 to every token.",
    S24: "Introspection needs a credential and tells of a token that does not count nothing but `active: false`.",
    S25: "Token exchange gives no more than subject and actor hold, or the one method that was elevated, for no longer than the subject's token.",
    S26: "Metadata name what works; the issuer is never taken from a request.",
  }),
  group("Tokens", {
    S27: "One algorithm; every known confusion of headers, keys and encodings is refused.",
    S28: "A token of another purpose is never taken for an access token.",
    S29: "A token or key of one site is refused at another, even where ids are equal.",
    S30: "Clocks may differ by a minute, to the second.",
    S31: "Who loses a right, a membership or a session loses it with the next request.",
    S32: "One credential in `Authorization`: two headers, lists and tokens in addresses are refused.",
  }),
  group("Access", {
    S33: "A method without an access rule does not build, and has no route.",
    S34: "Every offered method answers every kind of identity as its contract says: the matrix.",
    S35: "No id of another site, in whatever place, shows or changes anything, and looks like one that is not there.",
    S36: "Members and visitors reach what is theirs, and not what is another's.",
    S37: "Fields that an identity may not see are in no answer.",
    S38: "What a body must not set it does not set.",
    S39: "Nothing in a body chooses who calls.",
    S40: "Nobody filters, sorts, searches or counts by what they may not see.",
    S41: "Filters of any depth, size and strangeness are answered quickly, by parameters and never by SQL of the caller's.",
    S42: "A cursor is good for the method, site and audience that it was made for, and a changed one is refused.",
    S43: "Bulk methods decide for each item.",
    S44: "Nobody grants, delegates or elevates more than they hold.",
    S45: "A 403 names what is missing and who calls, and not what exists.",
  }),
  group("Elevation", {
    S46: "A call or token that is elevated for a method can do that method and nothing else.",
    S47: "A narrowed token is bound to site, client and subject, to seconds, and to one use where that was asked for.",
    S48: "Elevation without a context or a secret fails; it never runs as the caller in silence.",
    S49: "A browser elevates nothing: neither with a secret nor with the browser's build.",
    S50: "Requests at once never swap who asks or what is elevated.",
    S51: "Every elevated, administrative and refused privileged call leaves one row, in the transaction of its effect.",
    S52: "Rows name who asked and every app that acted, nested where it was handed on.",
    S53: "Rows cannot be changed or deleted, a break of the chain is found, and rows outlive what they are about.",
    S54: "Private fields leave no endpoint only because a call was elevated.",
  }),
  group("HTTP and operation", {
    S55: "Bodies, headers, addresses, nesting, time and memory are bounded; slow and silent clients lose their connection.",
    S56: "Calls are limited by credential, identity, address and kind of method, with `Retry-After`; only a named proxy is believed.",
    S57: "Guessing slows the guesser and does not lock out the owner.",
    S58: "CORS allows no credentials by wildcard, and a preflight authorizes nothing.",
    S59: "Pages have no scripts of their own, are framed by nobody, and show stored text as text; cookies are the browser's alone.",
    S63: "Errors have a code and a request id, and show nothing of the inside.",
    S64: "No key of a body, filter or address reaches a prototype.",
    S65: "Conflicting lengths and hosts are refused; methods cannot be overridden.",
    S66: "A login leads to registered addresses only, and does not tell whether an account exists.",
    S67: "Money is whole numbers or decimals, never binary fractions.",
    S69: "The lock file is whole, our packages install no scripts, licences of what ships are permissive, and published packages hold no tests, sources of maps or secrets.",
    S70: "Every route that listens is in the catalogue, and OpenAPI says what the router does.",
    S72: "Metrics hold no token, address or free text, in bounded sets of labels.",
  }),
  group("Checker", {
    S73: "The corpus of labelled projects: precision and recall are printed, and nothing of its must-find part is missed.",
    S74: "What an end-to-end run elevated is a part of what the checker mapped.",
  }),
  group("Faults and load", {
    F1: "A killed process loses no acknowledged write, and leaves nothing half done.",
    F3: "A full disk stops writes with 503, reads go on, and writes come back with room.",
    F4: "A damaged file is refused or recovered, never read as less.",
    F5: "A database that is locked or read-only is a clear error at the start.",
    F6: "PostgreSQL may die and come back: errors are bounded, and nothing is done twice.",
    F7: "Conflicts of transactions are tried again, and end with 409 or 503.",
    F8: "A migration that was killed ends with the next start; an older program refuses a newer store.",
    F10: "The last item is sold once, however many want it at once.",
    F14: "An update of a stale revision is 409, and no update is lost.",
    F15: "One code or refresh token gives one set of tokens, however many use it at once.",
    F18: "Changes of many items in opposite orders all come to their end.",
    F19: "A clock that is set back holds nobody up.",
    F21: "Nodes whose clocks differ by half a minute understand each other.",
    F22: "Overload is answered with 429 or 503, in bounded memory, and is over when it is over.",
    F27: "Pages through a list that changes miss nothing that stays, and show nothing twice.",
    F32: "A wrong setting is one clear line and an exit code.",
    F34: "Where the ledger takes nothing, writes stop and reads go on.",
  }),
];
