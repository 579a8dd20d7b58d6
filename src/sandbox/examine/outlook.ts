import { readFile, stat } from 'node:fs/promises';
import { type Enclosed, wordsOfEnclosed } from '../read/enclosed.ts';
import { readOutlookMessage } from '../read/outlook-message.ts';
import { readTnef } from '../read/tnef.ts';
import type { Bench, Found } from './bench.ts';
import { takeMember } from './budget.ts';
import { damageSentence } from './closed-members.ts';
import { mailBytesMax } from './limits.ts';
import { ownWords } from './mail.ts';
import { closedOutcome } from './outcome.ts';
import { fileSource } from './source.ts';
import { memberName } from './zip-name.ts';

/** Reads the words and the files of a mail saved by Outlook (.msg). */
export async function examineOutlook(found: Found, file: string, bench: Bench): Promise<void> {
  await examineEnclosed(found, file, bench, outlookCalled, (bytes) => {
    const message = readOutlookMessage(bytes);
    if (message === null && /\.msg$/i.test(found.path)) return damageSentence(outlookCalled, 'no message in it');
    if (message === null) return 'An old Office document is not read as a log: ask for the log itself.';
    return { ...message, why: null };
  });
}

const outlookCalled = 'The Outlook message';

/** Reads the words and the files of a winmail.dat (TNEF). */
export async function examineWinmail(found: Found, file: string, bench: Bench): Promise<void> {
  await examineEnclosed(found, file, bench, 'The winmail.dat', readTnef);
}

type Opened = (Enclosed & { readonly why: string | null }) | string;

async function examineEnclosed(found: Found, file: string, bench: Bench, called: string, open: (bytes: Buffer) => Opened): Promise<void> {
  const before = bench.readings.length;
  const problems = await examineParts(found, await opened(file, called, open), called, bench);
  const isEmpty = problems.length === 0 && bench.readings.length === before;
  const said = isEmpty ? [`${called} holds neither words nor files: ask for its files.`] : problems;
  if (said.length > 0) bench.readings.splice(before, 0, await closedOutcome(found.path, fileSource(file), said));
}

async function opened(file: string, called: string, open: (bytes: Buffer) => Opened): Promise<Opened> {
  const { size } = await stat(file);
  if (size > mailBytesMax) return `${called} has more than ${mailBytesMax / 1024 ** 2} MB and is not opened: ask for its files.`;
  try {
    return open(await readFile(file));
  } catch (error) {
    return damageSentence(called, error instanceof Error ? error.message : String(error));
  }
}

async function examineParts(found: Found, parts: Opened, called: string, bench: Bench): Promise<readonly string[]> {
  if (typeof parts === 'string') return [parts];
  const words = ownWords(wordsOfEnclosed(parts));
  if (words.trim() !== '') bench.readings.push(await bench.read(`${found.path}!/body.txt`, once(Buffer.from(words))));
  const isRead = words.trim() !== '' || parts.files.length > 0;
  const problems = parts.why === null ? [] : [damageSentence(called, parts.why, isRead)];
  for (const { name, content } of parts.files) {
    const stop = takeMember(bench.budget);
    if (stop !== null) return [...problems, stop];
    const path = `${found.path}!/${memberName(Buffer.from(name), true)}`;
    await bench.examine({ path, depth: found.depth + 1, source: once(content), file: null });
  }
  return problems;
}

async function* once(bytes: Buffer): AsyncIterable<Buffer> {
  if (bytes.length > 0) yield bytes;
}
