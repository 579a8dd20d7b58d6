/** Steps of the last letter that the customer says they have taken: asking for them again would show that nobody read the mail. */
import { forCustomer } from './findings.ts';
import type { LetterInput } from './input.ts';
import { sentencesOf } from './words.ts';

const doing =
  /已|按照|按您|做过|试过|尝试过|\b(?:already|tried|did|have|has|deleted|cleared|restarted|rebooted|ran|installed|followed)\b/iu;
const notDoing = /没有|尚未|还没|未能|无法|\b(?:not|cannot|unable|yet)\b|n['’]t\b/iu;
/** Words that tell one step from another: a path, a command, an update, or one of the deeds with a name of their own. */
const telling = /KB\d{6,7}|[A-Za-z]\w{7,}|重启|restart|reboot|卸载|uninstall/giu;

/** The texts of those actions, in the language of the letter. */
export function doneOf({ previous, message, language }: LetterInput): ReadonlySet<string> {
  if (previous === null) return new Set();
  const deeds = sentencesOf(message.newText).filter((sentence) => doing.test(sentence) && !notDoing.test(sentence));
  const said = new Set(deeds.flatMap(tellingWords));
  const asked = forCustomer(previous).flatMap((finding) => finding.texts[language].actions);
  return new Set(asked.map(({ text }) => text).filter((text) => tellingWords(text).some((word) => said.has(word))));
}

function tellingWords(text: string): readonly string[] {
  return [...text.matchAll(telling)].map(([word]) => word.toLowerCase());
}
