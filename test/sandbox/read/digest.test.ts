import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { head, mail } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('the digest names a mail whatever way it came', () => {
  const trace = [
    'Received: from a by b; Mon, 8 May 2023 09:32:11 +0800',
    'Return-Path: <chen@customer.example>',
    'Delivered-To: support@desk.example',
    'X-Received: by c',
    'Authentication-Results: mx.example; spf=pass',
  ];

  test('the same mail by another way has the same digest', async () => {
    const [one, other] = [
      await bench.read(mail(...head, 'Subject: s', '', 'Hello')),
      await bench.read(mail(...trace, ...head, 'Subject: s', '', 'Hello')),
    ];
    expect(one.digest).toBe(other.digest);
  });

  test('another word, another digest', async () => {
    const [one, other] = [
      await bench.read(mail(...head, 'Subject: s', '', 'Hello')),
      await bench.read(mail(...head, 'Subject: s', '', 'Hello!')),
    ];
    expect(one.digest).not.toBe(other.digest);
  });
});

test('none of these took a child with it', () => {
  expect(bench.faults).toEqual([]);
});
