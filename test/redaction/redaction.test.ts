import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Name } from '../../src/case/alias.ts';
import { redactionOf, redactLines } from './redact-text.ts';

const upper = fc.stringMatching(/^[A-Z]{2}[A-Z0-9]{2,6}-[A-Z0-9]{3,6}$/);
const account = fc.stringMatching(/^[a-z]{2,8}\.[a-z]{2,6}\d{2}$/);
const number = fc.integer({ min: 1, max: 254 });
const net = fc.tuple(fc.constantFrom('10', '192.168', '172.20'), fc.array(number, { minLength: 3, maxLength: 3 }));
const address = net.map(([start, rest]) => [...start.split('.'), ...rest].slice(0, 4).join('.'));
const sid = fc.tuple(number, number, number).map((parts) => `S-1-5-21-${parts.map((part) => part * 7919).join('-')}-1001`);
const password = fc.stringMatching(/^[A-Za-z]{4}[0-9]{4}[!.][A-Za-z]{3}$/);
const mail = fc.tuple(account, upper).map(([name, place]) => `${name}@${place.toLowerCase()}.example`);

/** A line that shows a name where its kind is plain to see. */
const shown = fc.oneof(
  upper.map((name) => ({ name, line: `Host Name:                 ${name}` })),
  upper.map((name) => ({ name, line: `2023-05-06 14:05:21 Agent  WSUS server: http://${name}.corp.example:8530` })),
  upper.map((name) => ({ name, line: `copied from \\\\${name}\\share$\\CBS.log` })),
  account.map((name) => ({ name, line: `Processing C:\\Users\\${name}\\AppData\\Local\\Temp` })),
  fc.tuple(upper, account).map(([place, name]) => ({ name, line: `<time="08:52:44.338+240" context="${place}\\${name}" type="1">` })),
  address.map((name) => ({ name, line: `connected to ${name}:8531` })),
  sid.map((name) => ({ name, line: `Caller SID for Applicability: ${name}` })),
  mail.map((name) => ({ name, line: `sent by ${name}` })),
  password.map((name) => ({ name, line: `proxy password=${name};` })),
);
/** What an engineer reads a log by. */
const intact = fc.oneof(
  fc
    .tuple(fc.integer({ min: 10240, max: 26100 }), fc.integer({ min: 1, max: 9999 }))
    .map(([build, revision]) => `10.0.${build}.${revision}`),
  fc.integer({ min: 1000000, max: 5999999 }).map((kb) => `KB${kb}`),
  fc.integer({ min: 0x80000000, max: 0xffffffff }).map((code) => `0x${code.toString(16)}`),
  fc.uuid().map((guid) => `{${guid}}`),
  fc.integer({ min: 1, max: 9 }).map((last) => `Package_for_RollupFix~31bf3856ad364e35~amd64~~17763.2090.1.${last}`),
  fc.constantFrom('https://fe3.delivery.mp.microsoft.com/x', 'S-1-5-18', 'NT AUTHORITY\\SYSTEM', '2023/05/06 14:05:21.6733083'),
);
const texts = fc.record({
  shown: fc.array(shown, { minLength: 1, maxLength: 8 }),
  intact: fc.array(intact, { maxLength: 8 }),
  bare: fc.array(fc.tuple(fc.nat(7), fc.constantFrom('_', ' ', '（', '"', '/')), { maxLength: 6 }),
});

function linesOf({ shown: rows, intact: words, bare }: typeof texts extends fc.Arbitrary<infer Texts> ? Texts : never): readonly string[] {
  return [
    ...rows.map(({ line }) => line),
    ...words.map((word) => `Agent  ${word} is looked at`),
    ...bare.map(([place, edge]) => `seen again:${edge}${rows[place % rows.length]?.name}${edge} there`),
  ];
}

describe('a redaction', () => {
  it('leaves none of the names it knows', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const redacted = redactLines(linesOf(given)).join('\n').toLowerCase();
        for (const { name } of given.shown) expect(redacted).not.toContain(name.toLowerCase());
      }),
    );
  });

  it('leaves versions, updates, codes, GUIDs and packages as they were', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const redacted = redactLines(linesOf(given)).join('\n');
        for (const word of given.intact) expect(redacted).toContain(`Agent  ${word} is looked at`);
      }),
    );
  });

  it('changes nothing in what is redacted already, with the map or without it', () => {
    fc.assert(
      fc.property(texts, (given) => {
        const lines = linesOf(given);
        const redaction = redactionOf(lines);
        const once = lines.map((text) => redaction.redact({ text, by: 'log' }));
        expect(redactLines(once, [], redaction.map)).toEqual(once);
        expect(redactLines(once)).toEqual(once);
        expect(redactionOf(once, [], redaction.map).map).toEqual(redaction.map);
      }),
    );
  });

  it('gives each name one alias, no alias twice, and the same whatever comes first', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (given, turn) => {
        const lines = linesOf(given);
        const turned = [...lines.slice(turn % lines.length), ...lines.slice(0, turn % lines.length)].reverse();
        const { map } = redactionOf(lines);
        expect(new Set(map.map(({ alias }) => alias)).size).toBe(map.length);
        expect(new Set(map.map(({ original }) => original)).size).toBe(map.length);
        expect(redactionOf(turned).map).toEqual(map);
      }),
    );
  });

  it('keeps every alias it gave when more of the case comes', () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const before = redactionOf(linesOf(first)).map;
        const after = redactionOf([...linesOf(second), ...linesOf(first)], [], before).map;
        expect(after.slice(0, before.length)).toEqual(before);
        expect(new Set(after.map(({ alias }) => alias)).size).toBe(after.length);
      }),
    );
  });

  it('is done with any bytes, and with its own aliases among them', () => {
    const word = fc.constantFrom(
      'HOST-1',
      'user-2',
      'C:\\Users\\',
      '\\\\',
      '@',
      '.example',
      'password=',
      'PC-77',
      '陈琳',
      '1',
      ' ',
      ':',
      '  ',
    );
    const noise = fc.array(fc.oneof(word, fc.string({ maxLength: 4 })), { maxLength: 20 }).map((parts) => parts.join(''));
    const names: readonly Name[] = [
      { kind: 'host', original: 'PC-77' },
      { kind: 'person', original: '陈琳' },
      { kind: 'user', original: 'host' },
    ];
    fc.assert(
      fc.property(fc.array(noise, { maxLength: 5 }), (lines) => {
        const redaction = redactionOf(lines, names);
        const once = lines.map((text) => redaction.redact({ text, by: 'log' }));
        expect(redactLines(once, names, redaction.map)).toEqual(once);
      }),
      { numRuns: 300 },
    );
  });

  it('gives nobody an alias that stands in the texts already', () => {
    const lines = ['a computer named HOST-1', 'Host Name:   PC-7781', 'host-2 is another'];
    expect(redactLines(lines)).toEqual(['a computer named HOST-1', 'Host Name:   HOST-3', 'host-2 is another']);
  });

  it('keeps no secret in its map', () => {
    const { map } = redactionOf(['password=Geheim123!']);
    expect(JSON.stringify(map)).not.toContain('Geheim');
    expect(map).toEqual([{ kind: 'secret', original: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), alias: 'SECRET-1' }]);
  });

  it('takes no longer for a hostile text than for another', () => {
    const hostile = ['a@'.repeat(50_000), '\\\\a'.repeat(40_000), '1.'.repeat(60_000), ':'.repeat(100_000), 'password='.repeat(20_000)];
    expect(hostile.map((text) => redactLines([text]).length)).toEqual(hostile.map(() => 1));
  });
});
