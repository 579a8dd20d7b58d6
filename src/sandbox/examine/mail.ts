import { readFile, rm, stat } from 'node:fs/promises';
import { limit } from '../../case/said/limits.ts';
import { foldQuotes } from '../../mail/fold-quotes.ts';
import type { MailParts } from '../read/parse.ts';
import { wholeMail } from '../read/whole-mail.ts';
import { wordsOf } from '../read/words.ts';
import type { Bench, Found } from './bench.ts';
import { mailBytesMax } from './limits.ts';
import { closedOutcome } from './outcome.ts';
import { fileSource } from './source.ts';

/** Reads the files that came with a saved mail, and its words, in which people paste logs. */
export async function examineMail(found: Found, file: string, bench: Bench): Promise<void> {
  const { size } = await stat(file);
  if (size > mailBytesMax) {
    bench.readings.push(await closedOutcome(found.path, fileSource(file), [limit('large-mail', { count: mailBytesMax / 1024 ** 2 })]));
    return;
  }
  const prefix = `mail-${bench.spills++}-`;
  let parts: MailParts;
  try {
    parts = (await wholeMail(await readFile(file), bench.folder, prefix)).opened;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    bench.readings.push(await closedOutcome(found.path, fileSource(file), [limit('closed-mail', { words: why.slice(0, 200) })]));
    return;
  }
  await examineParts(found, parts, bench);
}

async function examineParts(found: Found, parts: MailParts, bench: Bench): Promise<void> {
  const words = ownWords(wordsOf(parts));
  if (words.trim() !== '' || parts.attachments.length === 0) {
    bench.readings.push(await bench.read(`${found.path}!/body.txt`, once(Buffer.from(words))));
  }
  for (const { file, name } of parts.attachments) {
    await bench.examine({ path: `${found.path}!/${name}`, depth: found.depth + 1, source: fileSource(file), file });
    await rm(file, { force: true });
  }
}

/** Without the quoted history: its logs are in the mails that it quotes. A mail passed on without own words is what it passes on. */
export function ownWords(words: string): string {
  const { own, passedOn } = foldQuotes(words);
  return (own.some((line) => line.trim() !== '') ? own : passedOn).join('\n');
}

async function* once(bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes;
}
