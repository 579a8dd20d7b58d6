-- Files that a mail only links to: messages read before this have none.
UPDATE message SET body = body || '{"links": []}'::jsonb WHERE NOT jsonb_exists(body, 'links');
