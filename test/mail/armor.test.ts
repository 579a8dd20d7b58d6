import { expect, test } from 'vitest';
import { withoutArmor } from '../../src/mail/armor.ts';
import { parsedMail } from './parsed.ts';

const read = (...lines: readonly string[]) => {
  const { text, problems } = withoutArmor(parsedMail({ text: lines.join('\n') }));
  return { text, isSaid: problems.length > 0 };
};

test('signed words are the words, without what the signature adds', () => {
  const lines = [
    '-----BEGIN PGP SIGNED MESSAGE-----',
    'Hash: SHA256',
    '',
    'It fails.',
    '- -- ',
    'Chen',
    '-----BEGIN PGP SIGNATURE-----',
    '',
    'iQ',
    '-----END PGP SIGNATURE-----',
  ];
  expect(read(...lines)).toEqual({ text: 'It fails.\n-- \nChen\n', isSaid: false });
});

test('encrypted words are taken out and said', () => {
  expect(read('Hi', '-----BEGIN PGP MESSAGE-----', 'hQ', '-----END PGP MESSAGE-----', 'Chen')).toEqual({
    text: 'Hi\n\nChen',
    isSaid: true,
  });
});

test('encrypted words without an end go to the end', () => {
  expect(read('Hi', '-----BEGIN PGP MESSAGE-----', 'hQ')).toEqual({ text: 'Hi\n', isSaid: true });
});

test('quoted armor and a public key stay words', () => {
  const lines = ['> -----BEGIN PGP MESSAGE-----', '> hQ', '-----BEGIN PGP PUBLIC KEY BLOCK-----', 'mQ'];
  expect(read(...lines)).toEqual({ text: lines.join('\n'), isSaid: false });
});
