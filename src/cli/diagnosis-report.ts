import { writeFile } from 'node:fs/promises';
import type { Diagnosis } from '../case/diagnosis.ts';
import { Fault } from '../case/fault.ts';
import type { InEachLanguage } from '../case/language.ts';
import type { Templates } from '../render/templates.ts';
import { reportOf } from '../report/report.ts';
import type { Terminal } from './command.ts';

const written: InEachLanguage<string> = { 'zh-CN': '诊断报告已写入', en: 'The diagnosis report is in' };

/** Writes the diagnosis as one page that stands alone, and says where. */
export async function writeReport(
  file: string,
  diagnosis: Diagnosis,
  { report }: Pick<Templates, 'report'>,
  terminal: Terminal,
): Promise<void> {
  try {
    await writeFile(file, report(reportOf(diagnosis, terminal.language)));
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault('report-unwritable', `expected to write the report to ${file}, but ${String(cause)}`, { cause });
  }
  terminal.err(`${written[terminal.language]} ${file}\n`);
}
