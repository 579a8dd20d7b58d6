-- What stands for a name in everything that leaves a case. It only grows: an alias means the same in every export.
CREATE TABLE alias (
  case_number text NOT NULL REFERENCES cases,
  kind text NOT NULL CHECK (kind IN ('secret', 'sid', 'mail', 'phone', 'address', 'id', 'host', 'domain', 'user', 'person', 'organisation')),
  original text NOT NULL CHECK (original <> ''),
  alias text NOT NULL CHECK (alias <> ''),
  made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  UNIQUE (case_number, kind, original),
  UNIQUE (case_number, alias),
  -- A second place to steal secrets from is not needed: they are known by their digest.
  CHECK (kind <> 'secret' OR original ~ '^sha256:[0-9a-f]{64}$')
);

CREATE FUNCTION alias_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an alias that left a case is neither changed nor taken back';
END $$;
CREATE TRIGGER alias_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON alias FOR EACH STATEMENT EXECUTE FUNCTION alias_is_kept();
