import type { Generated } from "kysely";

/** The system tables, as the query builder knows them. Times are milliseconds since 1970; lists are JSON text. */
export interface Tables {
  account: { id: string; name: string; created_at: number };
  site: { id: string; account_id: string; name: string; owner_user_id: string; created_at: number };
  account_user: {
    id: string;
    account_id: string;
    email: string;
    name: string;
    kind: string;
    created_at: number;
    removed_at: number | null;
  };
  site_role: { id: string; site_id: string; name: string; permissions: string; created_at: number };
  role_assignment: { site_id: string; user_id: string; role_id: string; created_at: number };
  install_code: {
    hash: string;
    client_id: string;
    instance_id: string;
    site_id: string;
    grant_id: string;
    expires_at: number;
    used_at: number | null;
  };
  oauth_app: {
    id: string;
    site_id: string;
    account_id: string;
    name: string;
    document: string;
    requested_permissions: string | null;
    created_at: number;
    /** 1, or null for no. */
    rotates_refresh_tokens: number | null;
  };
  app_instance: { id: string; client_id: string; site_id: string; permissions: string; created_at: number; removed_at: number | null };
  client_secret: {
    id: string;
    client_id: string;
    hash: string;
    last_four: string;
    created_at: number;
    expires_at: number | null;
    revoked_at: number | null;
    last_used_at: number | null;
  };
  api_key: {
    id: string;
    account_id: string;
    name: string;
    hash: string;
    last_four: string;
    permissions: string;
    site_ids: string;
    created_at: number;
    expires_at: number | null;
    revoked_at: number | null;
    last_used_at: number | null;
  };
  refresh_token: {
    hash: string;
    grant_id: string;
    client_id: string;
    site_id: string;
    subject_type: string;
    subject_id: string;
    issued_at: number;
    expires_at: number;
    revoked_at: number | null;
    rotated_at: number | null;
  };
  used_token: { id: string; forget_at: number };
  attempt: { key: string; count: number; resets_at: number };
  meter: { key: string; count: number; resets_at: number };
  elevation_policy: { site_id: string; client_id: string; version: number; mode: string; document: string; created_at: number };
  signing_key: {
    id: string;
    algorithm: string;
    public_jwk: string;
    encrypted_private_key: string;
    created_at: number;
    retired_at: number | null;
    removed_at: number | null;
  };
  revocation: { kind: string; id: string; revoked_at: number; forget_at: number };
  setting: { name: string; value: string };
  member_login: {
    site_id: string;
    member_id: string;
    email: string;
    password_hash: string | null;
    email_verified: number;
    created_at: number;
    updated_at: number;
  };
  login_token: {
    hash: string;
    kind: string;
    site_id: string;
    member_id: string;
    code_hash: string | null;
    attempts_left: number;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  user_login: { user_id: string; password_hash: string; updated_at: number };
  user_token: { hash: string; kind: string; user_id: string; created_at: number; expires_at: number; used_at: number | null };
  authorization_code: {
    hash: string;
    site_id: string;
    client_id: string;
    member_id: string;
    redirect_uri: string | null;
    scope: string | null;
    code_challenge: string;
    grant_id: string;
    created_at: number;
    expires_at: number;
    used_at: number | null;
  };
  /** `sealed` is encrypted JSON. */
  mail: {
    id: string;
    site_id: string;
    sealed: string;
    created_at: number;
    attempts: number;
    next_attempt_at: number;
    sent_at: number | null;
  };
  ledger: LedgerTable;
  /** The end of each chain, and the newest signed word on it. */
  ledger_head: { site_id: string; sequence: number; hash: string; checkpoint: string | null };
  /** Parts of chains that were moved to files. */
  ledger_archive: {
    site_id: string;
    first_sequence: number;
    last_sequence: number;
    last_hash: string;
    from_ms: number;
    to_ms: number;
    file: string;
    created_at: number;
  };
  outbox: {
    position: Generated<number>;
    id: string;
    site_id: string;
    event_type: string;
    entity_id: string;
    at_ms: number;
    body: string;
    /** JSON. */
    caused_by: string | null;
  };
  job: {
    id: string;
    site_id: string;
    type: string;
    status: string;
    state: string;
    created_at: number;
    finished_at: number | null;
    error: string | null;
    /** JSON. */
    caused_by: string | null;
  };
  /** Values that documents claim; the primary key is what makes them unique. */
  entity_unique: { site_id: string; kind: string; set_name: string; value: string; id: string };
  /** The definition that the tables and indexes of a kind were last built from. */
  entity_kind: { name: string; definition: string };
}

interface LedgerTable {
  position: Generated<number>;
  site_id: string;
  /** Number of the first entry in the chain of the site; null until sealed. */
  first_sequence: number | null;
  entry_count: number;
  from_ms: number;
  to_ms: number;
  /** Of the only entry; null where there are several. */
  request_id: string | null;
  format: number;
  hash: string | null;
  /** A line of JSON for each. */
  entries: string;
}
