-- An engineer's words on a draft, kept as they are typed: not a draft yet, and never lost.
CREATE TABLE wording (
  draft_id bigint NOT NULL REFERENCES draft,
  engineer text NOT NULL,                      -- the engineer's address
  subject text NOT NULL,
  text text NOT NULL,
  kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (draft_id, engineer)
);
