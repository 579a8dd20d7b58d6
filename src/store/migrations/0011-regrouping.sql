-- Messages moved to another case, and cases merged: each can be undone exactly.
ALTER TABLE cases ADD COLUMN merged_into text REFERENCES cases CHECK (merged_into <> number);   -- the case that lives on; null: this one
ALTER TABLE cases ADD COLUMN merged_at timestamptz CHECK ((merged_at IS NULL) = (merged_into IS NULL));
CREATE INDEX cases_merged ON cases (merged_into) WHERE merged_into IS NOT NULL;

-- The case that a number stands for now. UNION ends where a circle would begin.
CREATE FUNCTION case_living(asked text) RETURNS text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE up AS (
    SELECT number, merged_into FROM cases WHERE number = asked
    UNION SELECT c.number, c.merged_into FROM cases c JOIN up ON c.number = up.merged_into)
  SELECT number FROM up WHERE merged_into IS NULL
$$;

-- A case and every case that was merged into it, or into one of those.
CREATE FUNCTION case_family(asked text) RETURNS SETOF text LANGUAGE sql STABLE AS $$
  WITH RECURSIVE down AS (
    SELECT number FROM cases WHERE number = asked
    UNION SELECT c.number FROM cases c JOIN down ON c.merged_into = down.number)
  SELECT number FROM down
$$;

CREATE TABLE regrouping (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('move', 'merge')),
  message_id bigint REFERENCES message CHECK ((message_id IS NULL) = (kind = 'merge')),
  from_case text NOT NULL REFERENCES cases,
  to_case text NOT NULL REFERENCES cases CHECK (to_case <> from_case),
  filed_at timestamptz CHECK ((filed_at IS NULL) = (kind = 'merge')),   -- when the message was filed into the case it came from
  before jsonb NOT NULL,                       -- what an undo puts back: src/store/regrouping.ts
  engineer text NOT NULL,
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  undone_at timestamptz,
  undone_by text CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);
CREATE INDEX regrouping_from ON regrouping (from_case);
CREATE INDEX regrouping_to ON regrouping (to_case);
