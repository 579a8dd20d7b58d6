import type { Reading } from '../case/reading.ts';
import { diagnosisDocument } from '../report/document.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { dateOf } from './day.ts';
import { deskNear } from './desk-near.ts';
import { type Diagnosing, openDiagnosing } from './diagnosing.ts';
import { writeReport } from './diagnosis-report.ts';
import { diagnosisPage } from './pages/diagnosis.ts';
import { tame } from './pages/paint.ts';
import { openProgress } from './progress.ts';
import { redactOptions, shownDiagnosis } from './redacting.ts';

/** Files, folders, archives and mails → facts and findings; no database needed. */
export const diagnose: Command = {
  name: 'diagnose',
  words: 'PATH…',
  about: {
    'zh-CN': '文件、文件夹、压缩包、邮件 → 事实与结论；不需要数据库',
    en: 'files, folders, archives, mails → facts and findings; no database needed',
  },
  options: {
    at: {
      type: 'string',
      value: 'YYYY-MM-DD',
      about: { 'zh-CN': '按这一天判断落后多少，默认为日志的日期', en: "judge how far behind at that date instead of the log's" },
    },
    html: {
      type: 'string',
      value: 'FILE',
      about: { 'zh-CN': '另把诊断报告写成一个独立的网页文件', en: 'also write the report as one page that stands alone' },
    },
    desk: {
      type: 'string',
      value: 'FILE',
      about: { 'zh-CN': 'desk.yaml，默认取文件旁边的', en: 'desk.yaml; by default the one beside the first path' },
    },
    ...redactOptions,
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const [first] = given.words;
  if (first === undefined) throw new WrongUsage('expected one or more files or folders, but came none');
  const at = dateOf(given.options['at']);
  const desk = await deskNear(first, given.options['desk']);
  const diagnosing = await openDiagnosing(terminal.environment);
  try {
    const readings = await examine(diagnosing, given.words, terminal);
    const judged = diagnosing.judge(readings, { at, soakDays: desk.updates.soakDays, kbLink: desk.links.kb });
    const diagnosis = await shownDiagnosis(judged, readings, { given, desk, terminal });
    const html = given.options['html'];
    if (typeof html === 'string') await writeReport(html, diagnosis, await diagnosing.templates(), terminal);
    if (given.options['json'] === true) terminal.out(`${JSON.stringify(diagnosisDocument(diagnosis, terminal.language))}\n`);
    else terminal.out(diagnosisPage(diagnosis, terminal));
    return 0;
  } finally {
    await diagnosing.close();
  }
}

/** A person sees how far it is; it is gone when the page comes. */
async function examine(diagnosing: Diagnosing, paths: readonly string[], terminal: Terminal): Promise<readonly Reading[]> {
  const progress = openProgress(terminal);
  try {
    return await diagnosing.examine(paths, (position, files, name) => progress.say(`${position + 1}/${files} ${tame(name)}`));
  } finally {
    progress.end();
  }
}
