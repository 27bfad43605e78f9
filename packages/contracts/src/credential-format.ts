const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const CHECKSUM_LENGTH = 6;

/** What a scanner looks for; a match counts only when `hasCredentialChecksum` holds. */
export const CREDENTIAL_PATTERN = /bly_(?:sk|ak|rt)_[0-9A-Za-z]{17}_[0-9A-Za-z]{49}/g;

/** The six characters that end a credential: the CRC-32 of what stands before them, in base 62. `crc32` is the platform's own. */
export function credentialChecksum(body: string, crc32: (text: string) => number): string {
  let rest = crc32(body);
  let digits = "";
  // The CRC fits a number, which is far quicker than a bigint.
  while (digits.length < CHECKSUM_LENGTH) {
    digits = (ALPHABET[rest % ALPHABET.length] ?? "0") + digits;
    rest = Math.floor(rest / ALPHABET.length);
  }
  return digits;
}

/** Whether a text of the credential form ends in its own checksum: what tells a credential from a text that looks like one, offline. */
export function hasCredentialChecksum(text: string, crc32: (text: string) => number): boolean {
  return credentialChecksum(text.slice(0, -CHECKSUM_LENGTH), crc32) === text.slice(-CHECKSUM_LENGTH);
}
