/** Steps of the last letter that the customer says they have taken: asking for them again would show that nobody read the mail. */
import type { Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { forCustomer } from './findings.ts';
import type { LetterInput } from './input.ts';
import { sentencesOf } from './words.ts';

/** A clause that tells of a deed; what it says is not done, asks or only fears is none. */
const doing =
  /已|按照|按您|(?:做|试|尝试|删除|清空|清理|重启|安装|卸载|执行|运行|跑|升级|检查|修复|扩容|调整|修改|放通|放开)(?:了|过|完)|\b(?:already|tried|did|done|deleted|removed|cleared|cleaned|emptied|restarted|rebooted|ran|installed|uninstalled|followed|executed|applied|checked|disabled|freed|extended)\b/iu;
const notDoing = /没有|尚未|还没|未能|无法|\b(?:not|cannot|unable|yet|if|once|before)\b|n['’]t\b/iu;
const asking =
  /[?？]\s*$|吗|请问|是否|能否|可否|怎么|如何|^(?:and |but )?(?:do|does|did|should|can|could|shall|is|are|have|has|must|which|what|how|when|why)\b(?! (?:done|tried)\b)/iu;
const clauseEnd = /[，,；;]|\b(?:but|however)\b|但是?|不过/u;
/** Words that tell one step from another: an update, a name such as SoftwareDistribution, a command. */
const telling = /KB\d{6,7}|\b[A-Za-z]*[a-z][A-Z]\w*|\b(?:sfc|dism|wuauclt|usoclient|chkdsk)\b/gu;
/** Things that have no one spelling. */
const things: readonly (readonly [name: string, shape: RegExp])[] = [
  ['servicing stack', /servicing stack|\bSSU\b|服务堆栈/iu],
  ['antivirus', /anti-?virus|杀毒|防病毒/iu],
  ['server cleanup', /server clean-?up|清理向导/iu],
  ['disk cleanup', /disk clean-?up|磁盘清理/iu],
  ['clean boot', /clean boot|干净启动/iu],
  ['download cache', /download cache|下载缓存/iu],
];
/** Part of nearly every step: tells only a step that says nothing else. */
const restart = /重启|重新启动|\b(?:restart|reboot)/iu;
/** The tool a step is done with says nothing about the step. */
const tools = new Set(['powershell', 'windowsupdate']);
const aside = /[（(][^（()）]*[)）]/gu;

/** The texts of those actions that the diagnosis would name again, in the language of the letter. */
export function doneOf({ previous, diagnosis, message, firstMessage, statements, language }: LetterInput): ReadonlySet<string> {
  if (previous === null) return new Set();
  const earlier = statements.filter(({ kind, text }) => kind === 'message' && text !== firstMessage.newText && text !== message.newText);
  const deeds = [...earlier.map(({ text }) => text), message.newText].flatMap(sentencesOf).flatMap(deedsIn);
  const said = new Set(deeds.flatMap((deed) => [...tellingWords(deed), ...(restart.test(deed) ? ['restart'] : [])]));
  const asked = new Set(textsOf(previous, language));
  return new Set(
    textsOf(diagnosis, language)
      .filter((text) => asked.has(text))
      .filter((text) => tellingWords(text).some((word) => said.has(word))),
  );
}

function deedsIn(sentence: string): readonly string[] {
  const clauses = sentence.split(clauseEnd).map((clause) => clause.trim());
  return clauses.filter((clause) => doing.test(clause) && !notDoing.test(clause) && !asking.test(clause));
}

function textsOf(diagnosis: Diagnosis, language: Language): readonly string[] {
  return forCustomer(diagnosis).flatMap((finding) => finding.texts[language].actions.map(({ text }) => text));
}

function tellingWords(step: string): readonly string[] {
  const text = step.replace(aside, '');
  const names = [...text.matchAll(telling)].map(([word]) => word.toLowerCase()).filter((word) => !tools.has(word));
  const words = [...names, ...things.filter(([, shape]) => shape.test(text)).map(([name]) => name)];
  return words.length === 0 && restart.test(text) ? ['restart'] : words;
}
