import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBench, type TestBench } from '../bench.ts';
import { head, mail, mailWithPart } from './sample.ts';

let bench: TestBench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const armor = ['-----BEGIN PGP MESSAGE-----', '', 'hQEMA0', '-----END PGP MESSAGE-----'];
const pgp = 'the mail is encrypted (PGP) and its words cannot be read: ask for it without encryption';
const problemsOf = async (bytes: string): Promise<readonly string[]> => (await bench.read(bytes)).message.problems;

describe('what stays closed is said', () => {
  test('PGP as MIME writes it', async () => {
    const parts = [
      '--b',
      'Content-Type: application/pgp-encrypted',
      '',
      'Version: 1',
      '--b',
      'Content-Type: application/octet-stream',
      '',
      ...armor,
      '--b--',
      '',
    ];
    expect(await problemsOf(mail(...head, 'Content-Type: multipart/encrypted; boundary=b', '', ...parts))).toEqual([pgp]);
  });

  test('PGP that a server took apart', async () => {
    const part = ['--b', 'Content-Disposition: attachment; filename=encrypted.asc', '', ...armor, '--b--', ''];
    expect(await problemsOf(mail(...head, 'Content-Type: multipart/mixed; boundary=b', '', ...part))).toEqual([pgp]);
  });

  test('PGP in the words', async () => {
    const { message } = await bench.read(mail(...head, '', ...armor, 'Please see above.'));
    expect([message.newText, message.problems]).toEqual(['Please see above.', [pgp]]);
  });

  test('an encrypted file beside readable words makes no encrypted mail', async () => {
    expect(await problemsOf(mailWithPart(['Content-Disposition: attachment; filename=logs.pgp'], armor.join('\r\n')))).toEqual([]);
  });
});

describe('what did not come with the mail is said, and never fetched or put together', () => {
  test('one part of a mail that was cut up', async () => {
    const { message } = await bench.read(
      mail(...head, 'Subject: [CAS-08871-N4X1F0] logs', 'Content-Type: message/partial; id="a@b"; number=2; total=3', '', 'UEsFBg=='),
    );
    expect(message.case.number).toBe('CAS-08871-N4X1F0');
    expect(message.problems).toEqual([
      'this mail is part 2 of 3 of a longer one that was cut up on its way, and the parts are not put together here: ask for it in one piece',
    ]);
  });

  test.each([
    ['access-type=URL; URL="http://files.example/logs.zip"', 'http://files.example/logs.zip'],
    ['access-type=anon-ftp; site="ftp.files.example"; directory=pub; name=logs.zip', 'ftp.files.example/pub/logs.zip'],
    ['access-type=mail-server; server="archive@files.example"', 'archive@files.example'],
    ['access-type=local-file', '?'],
  ])('content elsewhere: %s', async (parameters, place) => {
    expect(
      await problemsOf(mailWithPart([`Content-Type: message/external-body; ${parameters}`], 'Content-Type: application/zip\r\n')),
    ).toEqual([`a part of the mail lies elsewhere (${place}) and is not fetched: ask for the file itself`]);
  });
});
