-- One of many that lay there before we listened: what comes now is read, and answered, before it.
ALTER TABLE mail ADD COLUMN is_backlog boolean NOT NULL DEFAULT false;
CREATE INDEX mail_backlog ON mail (id) WHERE state = 'arrived' AND is_backlog;
