-- Acknowledgements: the only letters that leave without a person's word, and only where the desk switched them on.
CREATE EXTENSION IF NOT EXISTS btree_gist;

CREATE TABLE acknowledgement (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mail_id bigint NOT NULL UNIQUE REFERENCES mail,   -- the mail it acknowledges
  case_number text NOT NULL REFERENCES cases,
  address text NOT NULL CHECK (address = lower(address) AND address <> ''),
  message_id text NOT NULL UNIQUE,
  made_at timestamptz NOT NULL,                -- by the program's clock
  until timestamptz NOT NULL CHECK (until >= made_at + interval '24 hours'),
  mime_sha256 text CHECK (mime_sha256 ~ '^[0-9a-f]{64}$'),   -- its bytes, composed once
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'not-sent', 'unknown')),
  fence uuid,
  fenced_at timestamptz,
  dot_at timestamptz,
  response text NOT NULL DEFAULT '',
  settled_at timestamptz,
  -- One address, one acknowledgement in 24 hours, whoever asks and however often.
  CONSTRAINT acknowledgement_once EXCLUDE USING gist (address WITH =, tstzrange(made_at, until) WITH &&),
  CHECK (state <> 'sending' OR (fence IS NOT NULL AND fenced_at IS NOT NULL)),
  CHECK (dot_at IS NULL OR (fence IS NOT NULL AND mime_sha256 IS NOT NULL)),
  CHECK (state <> 'sent' OR dot_at IS NOT NULL),
  CHECK ((settled_at IS NULL) = (state IN ('waiting', 'sending')))
);
CREATE INDEX acknowledgement_case ON acknowledgement (case_number, id);
CREATE INDEX acknowledgement_made ON acknowledgement (made_at);
CREATE INDEX acknowledgement_open ON acknowledgement (id) WHERE state IN ('waiting', 'sending');

-- The breaker: while a row is open, no acknowledgement is made and none leaves.
CREATE TABLE acknowledgement_stop (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  stopped_at timestamptz NOT NULL,
  made_in_hour integer NOT NULL,               -- what tripped it
  resumed_at timestamptz,
  resumed_by text CHECK ((resumed_at IS NULL) = (resumed_by IS NULL))
);
CREATE UNIQUE INDEX acknowledgement_one_stop ON acknowledgement_stop ((true)) WHERE resumed_at IS NULL;
