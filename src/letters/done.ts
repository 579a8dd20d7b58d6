/** Steps of the last letter that the customer says they have taken: asking for them again would show that nobody read the mail. */
import type { Diagnosis } from '../case/diagnosis.ts';
import type { Language } from '../case/language.ts';
import { forCustomer } from './findings.ts';
import type { LetterInput } from './input.ts';
import { sentencesOf } from './words.ts';

const doing =
  /已|按照|按您|做过|试过|尝试过|\b(?:already|tried|did|have|has|deleted|cleared|restarted|rebooted|ran|installed|followed)\b/iu;
const notDoing = /没有|尚未|还没|未能|无法|\b(?:not|cannot|unable|yet)\b|n['’]t\b/iu;
/** Words that tell one step from another: an update, a name such as SoftwareDistribution, a command. */
const telling = /KB\d{6,7}|\b[A-Za-z]*[a-z][A-Z]\w*|\b(?:sfc|dism|wuauclt|usoclient|chkdsk)\b/gu;
/** Part of nearly every step: tells only a step that says nothing else. */
const restart = /重启|重新启动|\b(?:restart|reboot)/iu;
/** The tool a step is done with says nothing about the step. */
const tools = new Set(['powershell', 'windowsupdate']);

/** The texts of those actions that the diagnosis would name again, in the language of the letter. */
export function doneOf({ previous, diagnosis, message, language }: LetterInput): ReadonlySet<string> {
  if (previous === null) return new Set();
  const deeds = sentencesOf(message.newText).filter((sentence) => doing.test(sentence) && !notDoing.test(sentence));
  const said = new Set(deeds.flatMap((deed) => [...tellingWords(deed), ...(restart.test(deed) ? ['restart'] : [])]));
  const asked = new Set(textsOf(previous, language));
  return new Set(
    textsOf(diagnosis, language)
      .filter((text) => asked.has(text))
      .filter((text) => tellingWords(text).some((word) => said.has(word))),
  );
}

function textsOf(diagnosis: Diagnosis, language: Language): readonly string[] {
  return forCustomer(diagnosis).flatMap((finding) => finding.texts[language].actions.map(({ text }) => text));
}

function tellingWords(text: string): readonly string[] {
  const words = [...text.matchAll(telling)].map(([word]) => word.toLowerCase()).filter((word) => !tools.has(word));
  return words.length === 0 && restart.test(text) ? ['restart'] : words;
}
