import { expect, test } from 'vitest';
import { mailDate } from '../../../src/sandbox/read/mail-date.ts';

test.each([
  ['Mon, 8 May 2023 09:32:10 +0800', '2023-05-08T09:32:10+08:00'],
  ['Mon, 8 May 2023 09:32:10 +0800 (CST)', '2023-05-08T09:32:10+08:00'],
  ['8 May 23 09:32 GMT', '2023-05-08T09:32:00+00:00'],
  [
    'Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)',
    '1969-02-13T23:32:00-03:30',
  ],
  ['Wed, 01 Jan 2020 00:00:60 EST', '2020-01-01T00:00:59-05:00'],
  ['2023-05-08T09:32:10Z', '2023-05-08T09:32:10Z'],
  ['Mon, 31 Foo 2023 09:32:10 +0800', null],
  ['Whenever', null],
  ['Mon, 8 May 2023 99:32:10 +0800', null],
  ['', null],
])('%j is %j', (written, expected) => {
  expect(mailDate(written)).toBe(expected);
});
