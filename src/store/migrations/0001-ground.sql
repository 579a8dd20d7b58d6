-- The words of the README as tables. What must never happen is a constraint.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE mailbox (
  name text PRIMARY KEY,                       -- account and folder, `support@desk.example/INBOX`
  state text NOT NULL DEFAULT 'connecting' CHECK (state IN ('connecting', 'listening', 'down')),
  said text NOT NULL DEFAULT '',               -- the one sentence of the last change of state
  state_since timestamptz NOT NULL DEFAULT now(),
  uid_validity bigint,
  server_mails integer,                        -- UIDs on the server at the last reconcile
  ledger_mails integer,                        -- of these, in the ledger
  reconciled_at timestamptz
);

CREATE TABLE mail (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mailbox text NOT NULL,
  uid_validity bigint NOT NULL,
  uid bigint NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),   -- of the stored bytes; of the header block alone where is_cut
  bytes bigint NOT NULL,
  is_cut boolean NOT NULL DEFAULT false,       -- larger than the limit: headers only are stored
  digest text,                                 -- of the mail minus its trace headers: "the same mail again"
  arrived_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  state text NOT NULL DEFAULT 'arrived' CHECK (state IN ('arrived', 'filed', 'review', 'automatic', 'unreadable')),
  why text NOT NULL DEFAULT '',
  attempts integer NOT NULL DEFAULT 0,
  settled_at timestamptz,
  UNIQUE (mailbox, uid_validity, uid),
  CHECK ((state = 'arrived') = (settled_at IS NULL))
);
CREATE INDEX mail_waiting ON mail (arrived_at) WHERE state = 'arrived';
CREATE INDEX mail_digest ON mail (digest);

CREATE FUNCTION mail_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a mail is never lost: its row is not deleted';
  END IF;
  IF (OLD.id, OLD.mailbox, OLD.uid_validity, OLD.uid, OLD.sha256, OLD.bytes, OLD.is_cut, OLD.arrived_at)
     IS DISTINCT FROM
     (NEW.id, NEW.mailbox, NEW.uid_validity, NEW.uid, NEW.sha256, NEW.bytes, NEW.is_cut, NEW.arrived_at) THEN
    RAISE EXCEPTION 'a mail is the bytes as they arrived: they do not change';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mail_kept BEFORE UPDATE OR DELETE ON mail FOR EACH ROW EXECUTE FUNCTION mail_is_kept();

CREATE TABLE cases (
  number text PRIMARY KEY,
  priority text,
  customer text NOT NULL,                      -- the desk's customer name; the word of the subject where the desk lists none
  customer_word text,                          -- as the subject grammar writes it, echoed in letters
  title text,
  token text,                                  -- tracking token, echoed verbatim, never a key
  language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  owner text,                                  -- address of an engineer
  stand_in text,
  status text NOT NULL CHECK (status IN ('open', 'diagnosed', 'drafted', 'returned', 'approved', 'answered', 'closed', 'stuck')),
  turn text CHECK (turn IN ('customer', 'ours')),
  stuck_why text CHECK ((status = 'stuck') = (stuck_why IS NOT NULL)),
  version integer NOT NULL DEFAULT 1,          -- counts new words: part of job ids, so that a retained job never hides a new one
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  search text NOT NULL DEFAULT ''              -- number, customer, title and their bigrams
);
CREATE INDEX cases_status ON cases (status, changed_at);
CREATE INDEX cases_changed ON cases (changed_at DESC, number);
CREATE INDEX cases_customer ON cases (customer, changed_at DESC);
CREATE INDEX cases_search ON cases USING gin (search gin_trgm_ops);

CREATE TABLE participant (
  case_number text NOT NULL REFERENCES cases,
  address text NOT NULL CHECK (address = lower(address)),
  name text NOT NULL DEFAULT '',
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (case_number, address)
);

CREATE TABLE message (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mail_id bigint NOT NULL UNIQUE REFERENCES mail,
  case_number text REFERENCES cases,           -- null while in review, or automatic
  filed_at timestamptz CHECK ((filed_at IS NULL) = (case_number IS NULL)),   -- the order in which the case learned its words
  kind text NOT NULL,
  intent text NOT NULL,
  language text NOT NULL,
  message_id text,
  in_reply_to text,
  from_address text,
  subject text NOT NULL,
  sent_at timestamptz,
  body jsonb NOT NULL,                         -- the whole Message of src/case/message.ts
  read_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX message_case ON message (case_number, filed_at, id);
CREATE INDEX message_message_id ON message (message_id);

CREATE TABLE attachment (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  message_id bigint NOT NULL REFERENCES message,
  position integer NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  bytes bigint NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  is_inline boolean NOT NULL,
  examined_with text,                          -- version of the knowledge whose literals were sought
  examined_why text,                           -- what could not be examined, in words
  UNIQUE (message_id, position)
);

CREATE TABLE artifact (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  attachment_id bigint NOT NULL REFERENCES attachment ON DELETE CASCADE,
  position integer NOT NULL,
  path text NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint NOT NULL,
  format text NOT NULL,
  reading jsonb NOT NULL,                      -- the whole Reading of src/case/reading.ts
  UNIQUE (attachment_id, position)
);

CREATE TABLE note (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text NOT NULL REFERENCES cases,
  kind text NOT NULL CHECK (kind IN ('note', 'call-note')),
  engineer text NOT NULL,
  text text NOT NULL CHECK (text <> ''),
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX note_case ON note (case_number, id);

CREATE TABLE diagnosis (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text NOT NULL REFERENCES cases,
  number integer NOT NULL,
  message_id bigint REFERENCES message,        -- the message that caused it
  knowledge text NOT NULL,
  body jsonb NOT NULL,                         -- the whole Diagnosis of src/case/diagnosis.ts
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (case_number, number)
);

CREATE TABLE machine (
  case_number text NOT NULL REFERENCES cases,
  name text NOT NULL,
  told_by text NOT NULL,
  PRIMARY KEY (case_number, name)
);

CREATE TABLE finding (
  diagnosis_id bigint NOT NULL REFERENCES diagnosis,
  position integer NOT NULL,
  rule text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('found', 'lacking')),
  confidence text NOT NULL CHECK (confidence IN ('high', 'medium', 'low')),
  audience text NOT NULL CHECK (audience IN ('customer', 'engineer')),
  PRIMARY KEY (diagnosis_id, position)
);

CREATE TABLE draft (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_number text NOT NULL REFERENCES cases,
  number integer NOT NULL,
  letter text NOT NULL CHECK (letter IN ('initial-response', 'analysis', 'closure', 'information-request', 'reply')),
  language text NOT NULL CHECK (language IN ('zh-CN', 'en')),
  subject text NOT NULL,
  to_addresses text[] NOT NULL,
  cc_addresses text[] NOT NULL DEFAULT '{}',
  text text NOT NULL,
  html text NOT NULL,
  notes jsonb NOT NULL DEFAULT '[]',
  turn text CHECK (turn IN ('customer', 'ours')),
  answers bigint NOT NULL REFERENCES message,  -- the message it answers
  diagnosis_id bigint REFERENCES diagnosis,
  made_by text,                                -- address of the engineer who edited; null: the bot
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'approved', 'returned', 'stale', 'superseded', 'sent')),
  stale_why text,                              -- what came in between; null: not stale
  UNIQUE (case_number, number)
);
CREATE INDEX draft_waiting ON draft (made_at) WHERE state = 'waiting';
CREATE INDEX draft_answers ON draft (answers);
-- A case has at most one draft that waits or is approved.
CREATE UNIQUE INDEX draft_one_live ON draft (case_number) WHERE state IN ('waiting', 'approved');

CREATE FUNCTION draft_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (OLD.case_number, OLD.number, OLD.letter, OLD.language, OLD.subject, OLD.to_addresses, OLD.cc_addresses, OLD.text, OLD.html, OLD.answers, OLD.made_by, OLD.made_at)
     IS DISTINCT FROM
     (NEW.case_number, NEW.number, NEW.letter, NEW.language, NEW.subject, NEW.to_addresses, NEW.cc_addresses, NEW.text, NEW.html, NEW.answers, NEW.made_by, NEW.made_at) THEN
    RAISE EXCEPTION 'a draft is immutable: an edit makes the next number';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER draft_immutable BEFORE UPDATE ON draft FOR EACH ROW EXECUTE FUNCTION draft_is_immutable();

CREATE TABLE approval (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  draft_id bigint NOT NULL REFERENCES draft,
  engineer text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('yes', 'no')),
  why text NOT NULL DEFAULT '' CHECK (verdict = 'yes' OR why <> ''),
  mime_sha256 text CHECK ((verdict = 'yes') = (mime_sha256 IS NOT NULL)),
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  voided_at timestamptz,
  voided_why text CHECK ((voided_at IS NULL) = (voided_why IS NULL)),
  UNIQUE (id, mime_sha256)
);
CREATE INDEX approval_draft ON approval (draft_id);
-- A draft has at most one yes that counts.
CREATE UNIQUE INDEX approval_one_yes ON approval (draft_id) WHERE verdict = 'yes' AND voided_at IS NULL;

CREATE TABLE dispatch (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  approval_id bigint NOT NULL UNIQUE,
  case_number text NOT NULL REFERENCES cases,
  mime_sha256 text NOT NULL,                   -- the approved bytes, in the blob store
  message_id text NOT NULL UNIQUE,
  envelope_from text NOT NULL,
  envelope_to text[] NOT NULL CHECK (cardinality(envelope_to) > 0),
  due_at timestamptz NOT NULL,                 -- the end of the undo window
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'not-sent', 'unknown', 'voided')),
  fence uuid,                                  -- the run that may send; another run finds it taken
  fenced_at timestamptz,
  dot_at timestamptz,                          -- when the final dot was let through; null after a crash proves it was not accepted
  response text NOT NULL DEFAULT '',           -- the server's answer, or why not
  settled_at timestamptz,
  copy_state text NOT NULL DEFAULT 'none' CHECK (copy_state IN ('none', 'filed', 'failed')),   -- the Sent folder
  -- Only bytes that somebody said yes to: a no has no bytes.
  FOREIGN KEY (approval_id, mime_sha256) REFERENCES approval (id, mime_sha256),
  CHECK (state <> 'sending' OR (fence IS NOT NULL AND fenced_at IS NOT NULL)),
  CHECK (dot_at IS NULL OR fence IS NOT NULL),
  CHECK (state <> 'sent' OR dot_at IS NOT NULL),
  CHECK ((settled_at IS NULL) = (state IN ('waiting', 'sending', 'unknown')))
);
CREATE INDEX dispatch_case ON dispatch (case_number, id);
CREATE INDEX dispatch_waiting ON dispatch (due_at) WHERE state IN ('waiting', 'sending');

CREATE TABLE review (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mail_id bigint NOT NULL REFERENCES mail,
  reason text NOT NULL,
  why text NOT NULL,
  likely_cases text[] NOT NULL DEFAULT '{}',
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  settled_at timestamptz,
  settled_by text,
  outcome text CHECK ((settled_at IS NULL) = (outcome IS NULL))   -- filed CAS-…, opened CAS-…, automatic
);
CREATE UNIQUE INDEX review_one_open ON review (mail_id) WHERE settled_at IS NULL;

CREATE TABLE account (
  address text PRIMARY KEY CHECK (address = lower(address)),
  name text NOT NULL,
  role text NOT NULL CHECK (role IN ('engineer', 'on-call', 'admin')),
  password text NOT NULL,                      -- argon2id, PHC string
  language text NOT NULL DEFAULT 'zh-CN' CHECK (language IN ('zh-CN', 'en')),
  made_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE TABLE session (
  token_sha256 text PRIMARY KEY,
  address text NOT NULL REFERENCES account ON DELETE CASCADE,
  csrf text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  ends_at timestamptz NOT NULL
);

CREATE TABLE first_sign_in (                   -- one-time link for the first account of an empty installation
  token_sha256 text PRIMARY KEY,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  used_at timestamptz
);

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  who text NOT NULL,                           -- an address, or the step
  what text NOT NULL,
  case_number text,
  detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_case ON audit (case_number, id);

CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
CREATE TRIGGER audit_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();

CREATE TABLE heartbeat (
  role text NOT NULL,
  instance text NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (role, instance)
);
