/** Advisory locks that Belay takes in its database: numbers of its own choice, which no other program there should use. */
export const LOCKS = {
  /** Held while the schema is brought up. */
  schema: 4_207_810_001,
  /** Held by whoever gives ledger rows their place in the chains. */
  ledger: 4_207_810_002,
} as const;
