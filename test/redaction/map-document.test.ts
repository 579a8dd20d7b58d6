import { describe, expect, it } from 'vitest';
import { readMap, writeMap } from '../../src/redaction/map-document.ts';
import { redactionOf } from './redact-text.ts';

const { map } = redactionOf(['http://srv.corp.example/x', 'C:\\Users\\陈琳\\x', 'password=Geheim123']);

describe('the file of a map', () => {
  it('holds the map as it was', () => {
    expect(readMap(writeMap(map), 'map.json')).toEqual(map);
    expect(readMap(writeMap([]), 'map.json')).toEqual([]);
  });

  it.each([
    ['no JSON', 'HOST-1=pc'],
    ['another document', '{"machines":[]}'],
    ['an entry that is none', '{"aliases":[{"kind":"host","original":"pc"}]}'],
    ['an alias of no kind', '{"aliases":[{"kind":"host","original":"pc","alias":"computer one"}]}'],
    ['a name in another spelling', '{"aliases":[{"kind":"host","original":"PC-1","alias":"HOST-1"}]}'],
    ['a secret in clear', '{"aliases":[{"kind":"secret","original":"geheim","alias":"SECRET-1"}]}'],
    ['one alias for two names', writeMap([...map, { kind: 'host', original: 'other', alias: map[0]?.alias ?? '' }])],
    ['two aliases for one name', writeMap([...map, { kind: 'host', original: map[0]?.original ?? '', alias: 'HOST-99' }])],
  ])('is refused where it holds %s', (_what, text) => {
    expect(() => readMap(text, 'map.json')).toThrow(/expected map\.json to be a map that --redact-map wrote/);
  });
});
