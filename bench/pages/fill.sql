-- The history of the cases that `fill.ts` opened, copied from one real case ($template) that came through the whole pipeline.
-- Most cases have three to nine mails; one in a hundred has 100 to 250.
CREATE TABLE bench_mail AS
  SELECT row_number() OVER (ORDER BY c.number, nth) AS uid, c.number AS case_number, nth, c.opened_at + nth * interval '3 hours' AS at,
         1 + nth % (SELECT count(*) FROM message WHERE case_number = '$template') AS model
  FROM (SELECT *, row_number() OVER (ORDER BY number) AS place FROM cases WHERE token LIKE 'BENCH:%') c,
       generate_series(1, CASE WHEN c.place % 100 = 7 THEN 100 + c.place % 151 ELSE 3 + c.place % 7 END) AS nth;
CREATE INDEX ON bench_mail (uid);

CREATE TABLE bench_model AS
  SELECT row_number() OVER (ORDER BY id) AS model, id FROM message WHERE case_number = '$template';

INSERT INTO mail (mailbox, uid_validity, uid, sha256, bytes, arrived_at, state, why, settled_at)
  SELECT 'bench', 1, uid, repeat('b', 64), 4096, at, 'filed', 'filed by its number', at FROM bench_mail;

INSERT INTO message (mail_id, case_number, filed_at, kind, intent, language, message_id, from_address, subject, sent_at, body, clues)
  SELECT mail.id, b.case_number, b.at, m.kind, m.intent, m.language, '<' || b.uid || '@bench.example>', m.from_address, m.subject, b.at, m.body, m.clues
  FROM bench_mail b JOIN mail ON mail.mailbox = 'bench' AND mail.uid = b.uid
  JOIN bench_model USING (model) JOIN message m ON m.id = bench_model.id;

INSERT INTO attachment (message_id, position, name, type, bytes, sha256, is_inline, examined_with)
  SELECT message.id, a.position, a.name, a.type, a.bytes, a.sha256, a.is_inline, a.examined_with
  FROM bench_mail b JOIN mail ON mail.mailbox = 'bench' AND mail.uid = b.uid JOIN message ON message.mail_id = mail.id
  JOIN bench_model USING (model) JOIN attachment a ON a.message_id = bench_model.id
  WHERE b.nth % 3 <> 0;

INSERT INTO artifact (attachment_id, position, path, sha256, bytes, format, reading)
  SELECT a.id, m.position, m.path, m.sha256, m.bytes, m.format, m.reading
  FROM bench_mail b JOIN mail ON mail.mailbox = 'bench' AND mail.uid = b.uid JOIN message ON message.mail_id = mail.id
  JOIN attachment a ON a.message_id = message.id
  JOIN bench_model USING (model) JOIN attachment o ON o.message_id = bench_model.id AND o.position = a.position
  JOIN artifact m ON m.attachment_id = o.id
  WHERE b.nth <= 2;

INSERT INTO participant (case_number, address, name)
  SELECT number, p.address, p.name FROM cases, participant p WHERE token LIKE 'BENCH:%' AND p.case_number = '$template';

INSERT INTO note (case_number, kind, engineer, text)
  SELECT number, 'note', owner, '已与客户确认。' FROM cases WHERE token LIKE 'BENCH:%';

INSERT INTO diagnosis (case_number, number, message_id, knowledge, body)
  SELECT b.case_number, b.nth, message.id, d.knowledge, d.body
  FROM bench_mail b JOIN mail ON mail.mailbox = 'bench' AND mail.uid = b.uid JOIN message ON message.mail_id = mail.id,
       (SELECT * FROM diagnosis WHERE case_number = '$template' ORDER BY number DESC LIMIT 1) d
  WHERE b.nth <= 3;

-- Every second mail was answered by a letter; what a case waits for is its last draft.
INSERT INTO draft (case_number, number, letter, language, subject, to_addresses, text, html, notes, notes_in, turn, answers, diagnosis_id, state)
  SELECT b.case_number, b.nth, o.letter, o.language, o.subject, o.to_addresses, o.text, o.html, o.notes, o.notes_in, o.turn, message.id, diagnosis.id,
         CASE WHEN b.nth < last.nth THEN 'sent' WHEN c.status = 'drafted' THEN 'waiting' WHEN c.status = 'returned' THEN 'returned' ELSE 'sent' END
  FROM bench_mail b JOIN mail ON mail.mailbox = 'bench' AND mail.uid = b.uid JOIN message ON message.mail_id = mail.id
  JOIN cases c ON c.number = b.case_number
  JOIN (SELECT case_number, max(nth) AS nth FROM bench_mail GROUP BY 1) last ON last.case_number = b.case_number
  LEFT JOIN diagnosis ON diagnosis.case_number = b.case_number AND diagnosis.number = least(b.nth, 3),
       (SELECT * FROM draft WHERE case_number = '$template' ORDER BY number DESC LIMIT 1) o
  WHERE b.nth % 2 = 1 OR b.nth = last.nth;

INSERT INTO approval (draft_id, engineer, verdict, mime_sha256)
  SELECT d.id, c.owner, 'yes', repeat('c', 64) FROM draft d JOIN cases c ON c.number = d.case_number WHERE c.token LIKE 'BENCH:%' AND d.state = 'sent';

INSERT INTO dispatch (approval_id, case_number, mime_sha256, message_id, envelope_from, envelope_to, due_at, state, fence, fenced_at, dot_at, response, settled_at, copy_state)
  SELECT a.id, d.case_number, a.mime_sha256, '<letter.' || a.id || '@desk.example>', 'support@desk.example', d.to_addresses, now(), 'sent',
         gen_random_uuid(), now(), now(), '250 OK', now(), 'filed'
  FROM approval a JOIN draft d ON d.id = a.draft_id JOIN cases c ON c.number = d.case_number WHERE c.token LIKE 'BENCH:%';

INSERT INTO audit (who, what, case_number)
  SELECT 'intake', 'filed', case_number FROM bench_mail
  UNION ALL SELECT c.owner, 'approve', d.case_number FROM draft d JOIN cases c ON c.number = d.case_number WHERE c.token LIKE 'BENCH:%' AND d.state = 'sent';

-- 5,000 automatic mails beside their cases; 500 mails that wait for a person, most of one persistent stranger; 120 letters that came back.
INSERT INTO mail (mailbox, uid_validity, uid, sha256, bytes, arrived_at, state, why, settled_at)
  SELECT 'bench-else', 1, n, repeat('e', 64), 4096, now(), CASE WHEN n <= 5000 THEN 'automatic' ELSE 'review' END, '', now() FROM generate_series(1, 5500) AS n;

INSERT INTO message (mail_id, about_case, kind, intent, language, from_address, subject, body, clues)
  SELECT mail.id, CASE WHEN mail.state = 'automatic' THEN b.case_number END, CASE WHEN mail.state = 'automatic' THEN 'bounce' ELSE 'message' END, 'other', m.language,
         CASE WHEN mail.uid % 5 = 0 THEN 'person' || mail.uid || '@elsewhere.example' ELSE 'stranger@elsewhere.example' END, m.subject, m.body, m.clues
  FROM mail JOIN bench_mail b ON b.uid = mail.uid * 7, (SELECT message.* FROM message JOIN bench_model USING (id) ORDER BY model LIMIT 1) m
  WHERE mail.mailbox = 'bench-else';

INSERT INTO review (mail_id, reason, why, likely_cases)
  SELECT id, (ARRAY['unknown-sender', 'no-case-number', 'doubtful-sender', 'other-customer'])[1 + uid % 4], '', '{}' FROM mail WHERE mailbox = 'bench-else' AND state = 'review';

INSERT INTO delivery (mail_id, position, dispatch_id, recipient, action, status, is_temporary, cause, diagnostic, settled_at, settled_by)
  SELECT mail.id, 0, d.id, 'somebody@customer.example', 'failed', '5.2.2', false, 'mailbox-full', '552 5.2.2 mailbox full',
         CASE WHEN mail.uid > 20 THEN now() END, CASE WHEN mail.uid > 20 THEN 'han.mei@desk.example' END
  FROM mail JOIN (SELECT id, row_number() OVER (ORDER BY id) AS place FROM dispatch WHERE state = 'sent') d ON d.place = mail.uid * 11
  WHERE mail.mailbox = 'bench-else' AND mail.uid <= 120;

VACUUM ANALYZE;
