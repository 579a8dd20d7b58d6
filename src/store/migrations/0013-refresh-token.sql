-- The newest refresh token of an account whose issuer gives a new one with each use, sealed with a key made of the one in the settings.
CREATE TABLE refresh_token (
  fingerprint text PRIMARY KEY,                -- names the refresh token in the settings, without telling it
  sealed bytea NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
