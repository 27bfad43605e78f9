/** What `belay start` must find in the environment, and what each is for. */
export const REQUIRED_ENVIRONMENT = {
  BELAY_DATA: "the data directory; or BELAY_DATABASE_URL, a postgres:// URL",
  BELAY_ORIGIN: "the https origin that clients use",
} as const;

/** Everything that `belay start` reads from the environment, for its help. */
export const START_ENVIRONMENT: Readonly<Record<string, string>> = {
  ...REQUIRED_ENVIRONMENT,
  BELAY_MASTER_KEY: "the key that all others are derived from; else the file beside the data",
  BELAY_HOST: "the address to listen on (default: 127.0.0.1)",
  BELAY_PORT: "the port (default: 4010)",
  BELAY_TRUSTED_PROXY: "addresses or subnets of the proxies that end TLS in front of it",
  BELAY_LIMITS: "limits that are to be different: name=number, with commas between",
  BELAY_SMTP_URL: "the mail server; with BELAY_MAIL_FROM, the sender of mails",
  BELAY_CAPTCHA_URL: "where captcha tokens are verified; with BELAY_CAPTCHA_SECRET, and BELAY_CAPTCHA_SITES for some sites only",
  BELAY_LEDGER_DAYS: "days after which ledger rows go to files; with BELAY_LEDGER_ARCHIVE, their directory",
  BELAY_METRICS_TOKEN: "opens GET /metrics to who sends it",
  BELAY_LOG_LEVEL: "trace, debug, info, warn, error or fatal (default: info)",
};
