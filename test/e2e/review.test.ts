import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playMail } from '../../src/cli/replay/play.ts';
import type { Played } from '../../src/cli/replay/played.ts';
import { openPlayground, type Playground } from '../../src/cli/replay/playground.ts';
import { readDesk } from '../../src/config/desk.ts';
import { openLog } from '../../src/config/log.ts';
import { openReviews } from '../../src/store/review.ts';

const demo = join(import.meta.dirname, '..', '..', 'src', 'demo');
let playground: Playground;
const play = (file: string, raw: Buffer): Promise<Played> => playMail(playground, { file, raw, isApproving: false });
const mail = (headers: readonly string[], body: string): Buffer => Buffer.from(`${headers.join('\r\n')}\r\n\r\n${body}\r\n`);

describe('mails that a person must look at', () => {
  beforeAll(async () => {
    const desk = readDesk(await readFile(join(demo, 'desk.yaml'), 'utf8'), 'desk.yaml');
    playground = await openPlayground({ desk, log: openLog({ level: 'error' }), environment: {}, sinkFolder: null });
  }, 60_000);
  afterAll(() => playground.close());

  it('keeps an outsider out of a case whatever number the subject carries', async () => {
    const played = await play('outsider', await readFile(join(demo, 'cases', '5-review', '1-outsider.eml')));
    expect([played.state, played.case, played.draft]).toEqual(['review', null, null]);
    expect(played.why).toContain('collector@elsewhere.example');
  });

  it('asks a person where a customer names no case', async () => {
    const played = await play('no-number', await readFile(join(demo, 'cases', '5-review', '2-no-number.eml')));
    expect([played.state, played.draft]).toEqual(['review', null]);
  });

  it('offers the cases of the customer who named none', async () => {
    const report = await readFile(join(demo, 'cases', '1-twin', '1-report.eml'));
    expect((await play('report', report)).state).toBe('filed');
    await play('no-number-again', mail(['From: shen@donghu.example', 'To: support@desk.example', 'Subject: any news?'], 'Any news?'));
    const reviews = await openReviews(playground.world.store.db);
    expect(reviews.at(-1)?.likelyCases).toEqual(['CAS-08871-N4X1F0']);
  });

  it('gives an empty mail without a Message-ID its place in review', async () => {
    const played = await play('empty', mail(['From: shen@donghu.example', 'To: support@desk.example'], ''));
    expect(played.state).toBe('review');
  });

  it('moves no case for an out-of-office reply', async () => {
    const headers = [
      'From: shen@donghu.example',
      'To: support@desk.example',
      'Auto-Submitted: auto-replied',
      'Subject: 自动回复: CAS-08871-N4X1F0',
    ];
    expect((await play('auto', mail(headers, 'Out of office.'))).state).toBe('automatic');
  });

  it('reads a mail whose MIME structure is broken as far as it goes', async () => {
    const headers = [
      'From: shen@donghu.example',
      'To: support@desk.example',
      'Subject: broken',
      'Content-Type: multipart/mixed; boundary="x"',
    ];
    const played = await play('broken', mail(headers, '--x\r\nContent-Type: text/plain; charset=x-no-such\r\n\r\nhello'));
    expect(['review', 'unreadable']).toContain(played.state);
  });

  it('has a review for each of them, with its reason', async () => {
    const reviews = await openReviews(playground.world.store.db);
    expect(reviews.map((review) => review.reason).sort()).toEqual([
      'no-case-number',
      'no-case-number',
      'no-case-number',
      'no-case-number',
      'unknown-sender',
    ]);
  });
});
