import { readFile, stat } from 'node:fs/promises';
import { type Container, called } from '../../case/said/containers.ts';
import { limit } from '../../case/said/limits.ts';
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
  await examineEnclosed(found, file, bench, 'outlook', (bytes) => {
    const message = readOutlookMessage(bytes);
    if (message === null && /\.msg$/i.test(found.path)) return damageSentence('outlook', 'no message in it');
    if (message === null) return limit('old-office');
    return { ...message, why: null };
  });
}

/** Reads the words and the files of a winmail.dat (TNEF). */
export async function examineWinmail(found: Found, file: string, bench: Bench): Promise<void> {
  await examineEnclosed(found, file, bench, 'winmail', readTnef);
}

type Opened = (Enclosed & { readonly why: string | null }) | string;

async function examineEnclosed(
  found: Found,
  file: string,
  bench: Bench,
  container: Container,
  open: (bytes: Buffer) => Opened,
): Promise<void> {
  const before = bench.readings.length;
  const problems = await examineParts(found, await opened(file, container, open), container, bench);
  const isEmpty = problems.length === 0 && bench.readings.length === before;
  const said = isEmpty ? [limit('nothing-inside', { container: called(container) })] : problems;
  if (said.length > 0) bench.readings.splice(before, 0, await closedOutcome(found.path, fileSource(file), said));
}

async function opened(file: string, container: Container, open: (bytes: Buffer) => Opened): Promise<Opened> {
  const { size } = await stat(file);
  if (size > mailBytesMax) return limit('large-container', { container: called(container), count: mailBytesMax / 1024 ** 2 });
  try {
    return open(await readFile(file));
  } catch (error) {
    return damageSentence(container, error instanceof Error ? error.message : String(error));
  }
}

async function examineParts(found: Found, parts: Opened, container: Container, bench: Bench): Promise<readonly string[]> {
  if (typeof parts === 'string') return [parts];
  const words = ownWords(wordsOfEnclosed(parts));
  if (words.trim() !== '') bench.readings.push(await bench.read(`${found.path}!/body.txt`, once(Buffer.from(words))));
  const isRead = words.trim() !== '' || parts.files.length > 0;
  const problems = parts.why === null ? [] : [damageSentence(container, parts.why, isRead)];
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
