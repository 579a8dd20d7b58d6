-- Diagnoses made before: the meaning of a code was English only, and a finding did not say where its rule's author had read it.
UPDATE diagnosis SET body = body || jsonb_build_object(
  'errors', (SELECT coalesce(jsonb_agg((error - 'meaning') || jsonb_build_object('meanings', jsonb_build_object('en', error->'meaning', 'zh-CN', '')) ORDER BY place), '[]')
             FROM jsonb_array_elements(body->'errors') WITH ORDINALITY AS told(error, place)),
  'findings', (SELECT coalesce(jsonb_agg(finding || '{"references": []}' ORDER BY place), '[]')
               FROM jsonb_array_elements(body->'findings') WITH ORDINALITY AS told(finding, place)));
