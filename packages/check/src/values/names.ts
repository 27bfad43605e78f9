/** Names of functions and properties that speak of who calls. */
const IDENTITY_NAME =
  /session|auth|(?:current|get|require|find|load|the)(?:user|member|admin|account|customer)|^(?:user|member|admin|account|customer)(?:_?id)?$|logged_?in|signed_?in|is_?(?:admin|owner|member|staff)|has_?(?:role|permission|scope)|permission|^roles?$|gettoken|verif|identi|caller|accountab|principal|whoami|^is_?allowed|clerk|jwt/i;
/** `canEdit`, `mayRefund`; not `cancel`, nor `maybe`. */
const PREDICATE = /^(?:can|may)[A-Z]/;
/** What only makes or takes apart a credential proves nothing. */
const NO_PROOF = /create|random|generate|issue|^sign(?!ed)|encode|decode|(?<!ac)count|parse|secret$|author|url$/i;

/** Whether what a function or property of this name gives tells who calls. */
export function tellsCaller(name: string): boolean {
  return (IDENTITY_NAME.test(name) || PREDICATE.test(name)) && !NO_PROOF.test(name.replace(/authori[sz]|authenti|oauth/gi, "auth"));
}

/** Functions of packages that throw, or answer in place of the handler, when the caller may not pass. */
const THROWING =
  /^(?:require|assert|ensure|enforce|authori[sz]e|authenticate|protect|must|guard)(?=[A-Z_]|$)|^(?:jwt)?[vV]erify(?!Signature$|Password)|^constructEvent|^unsealData$/;
/** Functions of `node:crypto` and their like give a verdict in place of throwing. */
export const VERDICTS: ReadonlySet<string> = new Set(["timingSafeEqual", "safeCompare", "compare", "compareSync"]);

/** Whether a function of a package returns only when the caller may pass. */
export function throwsUnlessAllowed(name: string): boolean {
  return THROWING.test(name);
}

/** Wrappers of packages around a handler that let only chosen callers through. */
export function isGuardingWrapper(name: string): boolean {
  // `auth(handler)` of one well-known package only adds the session to the request.
  return (
    name !== "auth" &&
    /(?:^|with|require|ensure|protect)\w*(?:auth|session|user|admin|role|permission|login|member|guard)|^protect|verifySignature/i.test(
      name,
    )
  );
}

/** Words for callers that everybody may be: a comparison with them proves something when it fails. */
export function namesAnybody(text: string): boolean {
  return /^(?:new_?)?(?:visitor|anonymous|guest|nobody|none|public|unauthenticated|unknown|)$/i.test(text);
}

/** Predicates that hold for callers that should not pass: `isVisitor`, `isBlocked`. */
export function isNegative(name: string): boolean {
  return /^(?:is)?_?(?:visitor|anonymous|guest|banned|blocked|denied|expired|forbidden|unauthori[sz]ed|unauthenticated)/i.test(name);
}

const SECRET_NAME =
  /(?:^|_)(?:SECRET|PASSWORD|PASSPHRASE|PRIVATE_KEY|SERVICE_ROLE|CREDENTIALS?)(?:_|$)|SECRET$|(?:API|ACCESS|ADMIN|AUTH|REFRESH|BEARER|SIGNING|ENCRYPTION|WEBHOOK|CRON|SERVICE|INTERNAL|INTERNAL_API)_?(?:KEY|TOKEN)|^(?:.*_)?TOKEN$/i;
/** Keys that their makers mean for browsers. */
const MEANT_FOR_BROWSERS = /MAPS|MAPBOX|FIREBASE_API_KEY|SEARCH_(?:API_)?KEY|POSTHOG|ANALYTICS|PUBLIC_KEY|PUBLISHABLE|SITE_KEY/i;
/** What is said about a secret, and is none. */
const ABOUT_A_SECRET = /_(?:URL|TTL|NAME|DATE|LENGTH|HEADER|ENABLED|COUNT)$/i;

/** Whether a variable of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !MEANT_FOR_BROWSERS.test(name) && !ABOUT_A_SECRET.test(name);
}

/** Prefixes with which bundlers put an environment variable into client code. */
export function isPublicVariable(name: string): boolean {
  return /^(?:PUBLIC|NEXT_PUBLIC|VITE|NUXT_PUBLIC|REACT_APP|GATSBY|EXPO_PUBLIC)_/.test(name);
}

const CLIENT_PACKAGES: ReadonlySet<string> = new Set([
  "@belay/sdk",
  "@belay/astro",
  "@belay/astro/endpoint",
  "@wix/sdk",
  "@wix/essentials",
  "wix-auth",
]);

/** Packages whose functions the checker knows by name. */
export function isClientPackage(source: string): boolean {
  return CLIENT_PACKAGES.has(source);
}
