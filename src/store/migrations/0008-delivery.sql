-- What mail servers, and recipients' own programs, said became of a letter: evidence beside its dispatch. No row here moves a case.
CREATE TABLE delivery (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mail_id bigint NOT NULL REFERENCES mail,     -- the report
  position integer NOT NULL,
  dispatch_id bigint NOT NULL REFERENCES dispatch,
  recipient text NOT NULL,                     -- empty where the report names nobody
  action text NOT NULL CHECK (action IN ('failed', 'delayed', 'relayed', 'expanded', 'delivered', 'read', 'deleted')),
  status text CHECK (status ~ '^[245]\.\d{1,3}\.\d{1,3}$'),
  is_temporary boolean NOT NULL,
  cause text NOT NULL,
  diagnostic text NOT NULL,
  reported_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  settled_at timestamptz,                      -- an engineer has seen to the failure
  settled_by text CHECK ((settled_at IS NULL) = (settled_by IS NULL)),
  UNIQUE (mail_id, position),
  CHECK (settled_at IS NULL OR action = 'failed')
);
CREATE INDEX delivery_dispatch ON delivery (dispatch_id, id);
CREATE INDEX delivery_open ON delivery (id) WHERE action = 'failed' AND settled_at IS NULL;

-- The case that an automatic mail speaks of: shown there, filed nowhere.
ALTER TABLE message ADD COLUMN about_case text REFERENCES cases CHECK (about_case IS NULL OR case_number IS NULL);
CREATE INDEX message_about ON message (about_case, id) WHERE about_case IS NOT NULL;
CREATE INDEX mail_automatic ON mail (id) WHERE state = 'automatic';
