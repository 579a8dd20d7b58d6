import type { Explained } from '../../diagnosis/explain/explain.ts';
import type { Terminal } from '../command.ts';
import { type ExplainedWords, explainedWords } from './explained-words.ts';
import { type Paint, paintFor } from './paint.ts';
import { padTo, widthOf } from './width.ts';

/** What is known of one word, as a person reads it on a terminal. */
export function explainedPage(explained: Explained, terminal: Terminal): string {
  const say = explainedWords[terminal.language];
  const paint = paintFor(terminal);
  switch (explained.kind) {
    case 'code':
      return codePage(explained, terminal, say, paint);
    case 'kb':
      return updatePage(explained, say, paint);
    case 'build':
      return buildPage(explained, say, paint);
    case 'unknown':
      return `${say.unknown(explained.word)} ${explained.expected}\n`;
  }
}

type Of<Kind extends Explained['kind']> = Extract<Explained, { kind: Kind }>;

function codePage(
  { code, win32, known, meaning, mitigations, rules }: Of<'code'>,
  terminal: Terminal,
  say: ExplainedWords,
  paint: Paint,
): string {
  const also = (known?.also ?? []).map((name) => name.symbol).join(', ');
  const remedies = mitigations.flatMap(({ code: row, condition, cause, mitigation }) => [
    `  ${paint.yellow('●')} ${row}${condition === '' ? '' : `  ${paint.dim(`${say.when} ${condition}`)}`}`,
    ...(cause === '' ? [] : [`    ${cause}`]),
    `    → ${mitigation}`,
  ]);
  return page(
    `${paint.bold(code)}  ${known?.symbol ?? say.noName}`,
    rows([
      [say.meaning, meaning[terminal.language]],
      [say.win32, win32 === null ? '' : String(win32)],
      [say.also, also],
      [say.source, known?.source ?? ''],
      [say.rules, rules.join(', ') || say.none],
    ]),
    titled(say.remedies, remedies, paint),
  );
}

function updatePage({ kb, date, releases, stackOf, needs, supersedes, supersededBy }: Of<'kb'>, say: ExplainedWords, paint: Paint): string {
  return page(
    `${paint.bold(kb)}  ${date ?? say.unknownDate}`,
    rows([
      ...releases.map((release): Row => [say.build, `${release.build}  ${release.kind}  ${release.product}`]),
      [say.stackOf, stackOf.join(', ')],
      ...needs.map((need): Row => [say.needs, `${need.build}: ${need.stack} (${need.date})`]),
      [say.replaces, few(supersedes, say)],
      [say.replacedBy, few(supersededBy, say)],
    ]),
    releases.length + stackOf.length + supersedes.length + supersededBy.length === 0 ? `  ${say.notInTables}` : '',
  );
}

function buildPage({ build, product, releases, standsOn, newest, behind, stack }: Of<'build'>, say: ExplainedWords, paint: Paint): string {
  return page(
    `${paint.bold(build)}  ${product}`,
    rows([
      ...releases.map((release): Row => [say.release, `${release.kb}  ${release.date ?? say.unknownDate}  ${release.kind}`]),
      [say.standsOn, releases.length > 0 || standsOn === null ? '' : `${standsOn.build}  ${standsOn.kb}  ${standsOn.date ?? ''}`],
      [say.behind, behind === null ? '' : say.behindBy(behind)],
      [say.newest, newest === null ? '' : `${newest.kb}  ${newest.build}  ${newest.date ?? ''}`],
      [say.stack, stack === null ? '' : `${stack.kb} (${stack.date})`],
    ]),
    '',
  );
}

type Row = readonly [label: string, value: string];

function rows(all: readonly Row[]): string {
  const told = all.filter(([, value]) => value !== '');
  const width = Math.max(0, ...told.map(([label]) => widthOf(label)));
  return told.map(([label, value]) => `  ${padTo(label, width)}  ${value}`).join('\n');
}

function titled(title: string, lines: readonly string[], paint: Paint): string {
  return lines.length === 0 ? '' : [paint.bold(title), ...lines].join('\n');
}

function page(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n')}\n`;
}

function few(kbs: readonly string[], say: ExplainedWords): string {
  const shown = kbs.slice(0, kbsShown).join(', ');
  return kbs.length > kbsShown ? `${shown} ${say.andMore(kbs.length - kbsShown)}` : shown;
}

/** A cumulative update replaces every month before it; a person wants the nearest. */
const kbsShown = 8;
