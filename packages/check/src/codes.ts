/** What is said about every finding of a code. */
export interface CodeFacts {
  readonly severity: "error" | "warning" | "note";
  /** What it is, in one line: the title of the rule. */
  readonly title: string;
  readonly why: string;
  readonly fix: string;
}

/** Every code that a finding may have. A code never changes its meaning; projects name it in their suppressions. */
export const CODES = {
  "unguarded-elevation": {
    severity: "error",
    title: "Anybody can trigger a privileged call",
    why: "Whoever reaches this entry gets a call made with the app's permissions: nothing on the way asks who they are.",
    fix: "Check the caller before the call and answer 403, or declare who may trigger it: endpoint({ allow: member, elevate: { ... }, handle }).",
  },
  "guard-after-call": {
    severity: "error",
    title: "The caller is checked after the privileged call",
    why: "When the check refuses the caller, the call has already been made.",
    fix: "Move the check above the call, so that no way leads to the call without it.",
  },
  "guard-on-other-branch": {
    severity: "error",
    title: "The caller is checked on another way only",
    why: "There is a check, but a way to the call goes past it: another branch, another method, a caught refusal, or a check that nobody waits for.",
    fix: "Make the check come before the branch, or repeat it on every branch that leads to the call; await it and leave when it refuses.",
  },
  "unchecked-input": {
    severity: "error",
    title: "Request input reaches a privileged argument whole",
    why: "The caller chooses what the app does with its permissions: every field of the entity, which documents a filter takes, or which collection is read.",
    fix: "Pick the fields that callers may set, or validate the input (endpoint({ input }), a schema's parse); take filters and collection names from a fixed list.",
  },
  "elevation-in-client": {
    severity: "error",
    title: "Elevation in client code",
    why: "This code is sent to browsers. Elevation needs the app's secret, which must not be there, so the call either fails or gives the secret away.",
    fix: "Move the call into an endpoint on the server and fetch that from the client.",
  },
  "secret-in-client": {
    severity: "error",
    title: "A secret can reach client code",
    why: "Everything in client code can be read by everybody who opens the page.",
    fix: "Read the secret in server code only, without a public prefix, and rotate it if it was ever published.",
  },
  "secret-in-answer": {
    severity: "error",
    title: "An answer shows a secret",
    why: "Whoever gets the answer can read the secret, keep it and use it; so can every log and cache on the way.",
    fix: "Answer with what the caller needs: picked fields, or whether it is set (Boolean(secret)). Rotate the secret if anybody got it.",
  },
  "secret-committed": {
    severity: "error",
    title: "A credential stands in the source",
    why: "Whoever can read the repository, now or later, can use it.",
    fix: "Revoke or rotate it (`belay secret rotate`, `belay key rotate`), and read the new one from the environment.",
  },
  "needs-elevation": {
    severity: "warning",
    title: "The call is refused to everybody who can reach it",
    why: "Visitors and members may not call this method, so the server answers 403.",
    fix: "Elevate this one call behind a check of the caller: auth.elevate(method), or endpoint({ allow, elevate, handle }).",
  },
  "needless-elevation": {
    severity: "warning",
    title: "The caller may make this call anyway",
    why: "Elevation adds nothing that the caller lacks, but whatever goes wrong here goes wrong with the app's permissions.",
    fix: "Call the method without elevation.",
  },
  "elevation-cannot-help": {
    severity: "error",
    title: "The method speaks of the current visitor or member",
    why: "An app has no cart and no profile of its own, so the server refuses the elevated call whatever the app holds.",
    fix: "Call it without elevation, as the caller, or take the method that names the object by its id.",
  },
  "exported-elevation": {
    severity: "warning",
    title: "An elevated function is exported",
    why: "Every file that imports it can make the privileged call, and no check travels with it.",
    fix: "Keep the elevated function inside the module and export a function that checks the caller first.",
  },
  "unused-suppression": {
    severity: "warning",
    title: "A suppression that suppresses nothing",
    why: "What it was written for is gone; left in place it would hide the next finding.",
    fix: "Remove the comment.",
  },
  "suppression-without-reason": {
    severity: "warning",
    title: "A suppression without a reason",
    why: "Nobody can tell later whether the exception still holds.",
    fix: "Write why: // belay-ignore <code>: reason",
  },
  "unreadable-file": {
    severity: "error",
    title: "A file that cannot be read as code",
    why: "What stands in it was not checked.",
    fix: "Mend the syntax, or leave the file out with --exclude.",
  },
  "analysis-incomplete": {
    severity: "warning",
    title: "An entry with more ways than are followed",
    why: "The ways from here were followed up to a bound; what lies behind it was not checked.",
    fix: "Split the entry into smaller functions.",
  },
} as const satisfies Readonly<Record<string, CodeFacts>>;
