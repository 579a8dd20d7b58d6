import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChanges } from '../../src/cli/replay/changes.ts';
import { playMail } from '../../src/cli/replay/play.ts';
import type { Played } from '../../src/cli/replay/played.ts';
import { openPlayground } from '../../src/cli/replay/playground.ts';
import { deskForEverySender } from '../../src/config/desk.ts';
import { quietLog } from '../support/store.ts';
import { type Answer, typed } from '../support/terminal.ts';

const demo = join(import.meta.dirname, '..', '..', 'src', 'demo');
const piece = 1024 * 1024;
const headers = (number: string): string =>
  `From: shen@donghu.example\r\nTo: support@desk.example\r\nSubject: ${number} 0x80240439\r\nMessage-ID: <${number}@donghu.example>\r\n`;
const sized = (number: string, bytes: number): Buffer => Buffer.from(`${headers(number)}\r\n`.padEnd(bytes, 'help us please\r\n'));
let folder: string;
let mails: readonly Played[];

const replay = (words: readonly string[]): Promise<Answer> =>
  typed(['replay', ...words], { environment: { MAIL_BYTES_MAX: String(3 * piece) } });

describe('a replay of a folder of bad mails', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'casewright-bad-input-'));
    await copyFile(join(demo, 'desk.yaml'), join(folder, 'desk.yaml'));
    await mkdir(join(folder, '1-a-folder.eml'));
    await writeFile(join(folder, '2-nothing.eml'), '');
    await writeFile(join(folder, '3-headers-alone.eml'), headers('CAS-10003-A1B2C3'));
    await writeFile(join(folder, '4-one-piece.eml'), sized('CAS-10004-A1B2C3', piece));
    await writeFile(join(folder, '5-whole-pieces.eml'), sized('CAS-10005-A1B2C3', 3 * piece));
    await writeFile(join(folder, '6-too-large.eml'), sized('CAS-10006-A1B2C3', 3 * piece + 1));
    await writeFile(join(folder, '7-bytes.eml'), Buffer.alloc(5000, 0xff));
    await copyFile(join(demo, 'cases', '1-twin', '1-report.eml'), join(folder, '8-report.eml'));
    await copyFile(join(demo, 'cases', '1-twin', '1-report.eml'), join(folder, '9-the-same.eml'));
    const { code, out, err } = await replay([folder, '--approve', '--json']);
    expect([code, err]).toEqual([0, '']);
    mails = JSON.parse(out).mails;
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each([
    ['1-a-folder.eml', 'unreadable', null, /^expected a mail file, but EISDIR/],
    ['2-nothing.eml', 'unreadable', null, /From/],
    ['3-headers-alone.eml', 'filed', 'CAS-10003-A1B2C3', /^opens/],
    ['4-one-piece.eml', 'filed', 'CAS-10004-A1B2C3', /^opens/],
    ['5-whole-pieces.eml', 'filed', 'CAS-10005-A1B2C3', /^opens/],
    ['6-too-large.eml', 'review', null, /3145729/],
    ['7-bytes.eml', 'review', null, /./],
    ['8-report.eml', 'filed', 'CAS-08871-N4X1F0', /^opens/],
    ['9-the-same.eml', 'automatic', null, /the same mail/],
  ])('says what became of %s: %s', (file, state, number, why) => {
    expect(mails.find((mail) => mail.file === file)).toMatchObject({ state, case: number, why: expect.stringMatching(why) });
  });

  it('still answers the good mail among them', () => {
    const good = mails.find((mail) => mail.file === '8-report.eml');
    expect([good?.draft?.letter, good?.dispatch?.outcome]).toEqual(['initial-response', 'sent']);
  });
});

describe('a replay in which something hangs', () => {
  it('says so of that mail, and plays the next one', async () => {
    const playground = await openPlayground({ desk: deskForEverySender(), log: quietLog, environment: {}, sinkFolder: null });
    const impatient = await openChanges(playground.world.store, 1);
    const lost = { ...playground.mailbox, deliver: async () => 99 };
    const raw = sized('CAS-10001-A1B2C3', 500);
    const hung = await playMail({ ...playground, mailbox: lost, changes: impatient }, { file: 'lost.eml', raw, isApproving: true });
    expect(hung).toMatchObject({ state: 'unreadable', why: 'expected lost.eml to be read within 0.001 s, but it was not', draft: null });
    const next = await playMail(playground, { file: 'next.eml', raw, isApproving: true });
    expect([next.state, next.case]).toEqual(['filed', 'CAS-10001-A1B2C3']);
    await playground.close();
  });
});
