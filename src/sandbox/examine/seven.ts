import { rm } from 'node:fs/promises';
import { type Container, called } from '../../case/said/containers.ts';
import { limit } from '../../case/said/limits.ts';
import type { Bench, Found } from './bench.ts';
import { damageSentence, encryptedSentence, memorySentence, methodSentence, partSentence } from './closed-members.ts';
import { LimitReached } from './limits.ts';
import { closedOutcome } from './outcome.ts';
import { hidesNames } from './seven-header.ts';
import type { SevenFormat } from './seven-kinds.ts';
import { type SevenMember, type SevenYield, sevenMembers } from './seven-members.ts';
import { innerName } from './single.ts';
import { fileSource, MemberDamaged } from './source.ts';

/** Reads every member of an archive through 7-Zip. They are all unpacked first: 7-Zip in WebAssembly cannot wait in the middle. */
export async function examineSeven(found: Found, file: string, format: SevenFormat, bench: Bench): Promise<void> {
  const before = bench.readings.length;
  if (format.type === '7z' && (await hidesNames(file))) {
    bench.readings.push(await closedOutcome(found.path, fileSource(file), [encryptedSentence(format.container, [], 0)]));
    return;
  }
  const unpacked = await sevenMembers(file, format.type, bench);
  for (const member of unpacked.members) {
    if (isOpen(member)) await examineMember(found, member, format, bench);
    if (member.file !== null) await rm(member.file, { force: true });
  }
  const problems = problemsOf(unpacked, format);
  const isEmpty = problems.length === 0 && bench.readings.length === before;
  const said = isEmpty ? [limit('empty-container', { container: called(format.container) })] : problems;
  if (said.length > 0) bench.readings.splice(before, 0, await closedOutcome(found.path, fileSource(file), said));
}

function isOpen({ trouble }: SevenMember): boolean {
  return trouble !== 'encrypted' && trouble !== 'strange';
}

async function examineMember(found: Found, member: SevenMember, format: SevenFormat, bench: Bench): Promise<void> {
  const path = `${found.path}!/${format.isSingle ? innerName(found.path) : member.name}`;
  const isWhole = member.trouble === null && member.cut === null;
  await bench.examine({ path, depth: found.depth + 1, source: contentOf(member), file: isWhole ? member.file : null });
}

async function* contentOf({ file, trouble, cut }: SevenMember): AsyncIterable<Buffer> {
  if (file !== null) yield* fileSource(file);
  if (cut !== null) throw new LimitReached(cut);
  if (trouble === 'checksum') throw new MemberDamaged(limit('checksum', { container: 'archive' }));
  if (trouble === 'damaged') throw new Error('data error');
}

/** What stays closed, each thing once. */
function problemsOf({ members, complaints }: SevenYield, { container }: SevenFormat): readonly string[] {
  const named = (trouble: SevenMember['trouble']): readonly string[] =>
    members.filter((member) => member.trouble === trouble).map(({ name }) => name);
  const [encrypted, strange] = [named('encrypted'), named('strange')];
  return [
    ...(encrypted.length === 0 ? [] : [encryptedSentence(container, encrypted, members.length)]),
    ...(strange.length === 0 ? [] : [methodSentence(strange)]),
    ...(complaints.length === 0 ? [] : [archiveSentence(container, complaints, members.length)]),
  ];
}

function archiveSentence(container: Container, complaints: readonly string[], members: number): string {
  const [why = ''] = complaints;
  const some = (pattern: RegExp): boolean => complaints.some((line) => pattern.test(line));
  if (some(/encrypted|password/i)) return encryptedSentence(container, [], 0);
  if (some(/volume/i)) return partSentence(container);
  if (some(/allocate/i)) return memorySentence(container);
  if (why.startsWith('Cut') || why.startsWith('Only')) return why;
  return damageSentence(container, why, members > 0);
}
