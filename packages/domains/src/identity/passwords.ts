import { RequestValidationError } from "@belay/core";

/** OWASP's second choice for argon2id: 19 MiB, two passes, one lane; the library hashes with argon2id unless told otherwise. Units: KiB. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Lengths of a password in characters. Source: NIST SP 800-63B section 3.1.1.2. The upper bound keeps hashing cheap to bound. */
export const PASSWORD_LENGTH_MIN = 8;
export const PASSWORD_LENGTH_MAX = 256;

/** Composed alike, so that the same keys on two keyboards give the same password. */
function normalise(password: string): string {
  return password.normalize("NFKC");
}

/** Loaded with the first password: most starts see none. */
function argon2(): Promise<typeof import("@node-rs/argon2")> {
  return import("@node-rs/argon2");
}

/** Hashes a password with argon2id and a salt of its own; the answer holds algorithm, costs and salt. Takes some 20 ms. */
export async function hashPassword(password: string): Promise<string> {
  const { hash } = await argon2();
  return hash(normalise(password), OPTIONS);
}

let decoy: Promise<string> | undefined;

/**
 * Whether a password is the one behind the hash.
 *
 * Why: without a hash one is compared all the same, so that an address without a login takes the time of one that has one.
 */
export async function isPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  decoy ??= hashPassword("no password has this hash, whatever it is");
  const { verify } = await argon2();
  const isSame = await verify(passwordHash ?? (await decoy), normalise(password.slice(0, PASSWORD_LENGTH_MAX + 1)));
  return isSame && passwordHash !== undefined;
}

/** Checks a new password. Errors: RequestValidationError (400) on `field`. */
export function assertPassword(field: string, password: unknown): asserts password is string {
  const length = typeof password === "string" ? [...password].length : 0;
  if (length < PASSWORD_LENGTH_MIN || length > PASSWORD_LENGTH_MAX) {
    const isShort = length < PASSWORD_LENGTH_MIN;
    throw new RequestValidationError([
      {
        field,
        description: `must have ${PASSWORD_LENGTH_MIN} to ${PASSWORD_LENGTH_MAX} characters`,
        violatedRule: isShort ? "MIN_LENGTH" : "MAX_LENGTH",
        data: { type: "PASSWORD" },
      },
    ]);
  }
}
