/** Keys of the installation that credentials and signing keys depend on. Never in the database. Each is 32 bytes. */
export interface InstallationKeys {
  /** Seals private signing keys at rest. */
  readonly masterKey: Uint8Array;
  /** HMAC key of stored secrets, API keys and refresh tokens. */
  readonly pepper: Uint8Array;
  /** HMAC key of cursors. */
  readonly cursorKey: Uint8Array;
}

/** Clock, ids and randomness, as the caller of a rule gives them. */
export interface Sources {
  readonly nowMs: number;
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Uint8Array;
}
