import { describe, expect, test } from 'vitest';
import { logFormats } from '../../src/logs/formats/index.ts';
import { recognise } from '../../src/logs/recognise.ts';
import { looksDayFirst } from '../../src/logs/scan/clock.ts';
import { readText } from './read-text.ts';

const samples = logFormats.flatMap((format) =>
  format.samples.map((sample) => ({ format, sample, title: `${format.name}: ${sample.about}` })),
);

test('every format carries samples', () => {
  expect(logFormats.filter(({ samples }) => samples.length === 0).map(({ name }) => name)).toEqual([]);
});

test('every format stands in the list once', () => {
  expect(new Set(logFormats.map(({ name }) => name)).size).toBe(logFormats.length);
});

describe.each(samples)('$title', ({ format, sample }) => {
  test('is recognised by its own format and no other', () => {
    const found = recognise(sample.lines, 'artifact', logFormats);
    expect({ format: found.format?.name, others: found.others.map(({ name }) => name) }).toEqual({ format: format.name, others: [] });
  });

  test('its entries read as expected', () => {
    for (const { of, time, component, message } of sample.entries)
      expect(format.entry(sample.lines[of] ?? '', looksDayFirst(sample.lines))).toMatchObject({ time, component, message });
  });

  test('its facts and operations read as expected, each with its lines', () => {
    const reading = readText(sample.lines.join('\r\n'));
    const facts = reading.observations.map(({ name, value }) => ({ name, value }));
    for (const fact of sample.facts ?? []) expect(facts).toContainEqual(fact);
    if (sample.operations !== undefined)
      expect(reading.operations.map(({ kind, id, outcome, code }) => ({ kind, id, outcome, code }))).toEqual(sample.operations);
    for (const { lines } of [...reading.observations, ...reading.operations.map(({ trail }) => ({ lines: trail }))]) {
      expect(lines.length).toBeGreaterThan(0);
      for (const { line, text } of lines) expect(sample.lines[line - 1]).toBe(text);
    }
  });
});
