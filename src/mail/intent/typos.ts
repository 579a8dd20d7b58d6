/** Slips of the keyboard in the words the clues stand on: two letters swapped, one left out, one struck twice. */

const core =
  'again attached attachment because cannot case close closed closing complete completed confirm crashed error every failed failing fails fixed install installed installing installation issue machine patched persists please problem question reboot received request resolved restart restarted screenshot server servers shows solved stopped successful successfully thanks ticket together tomorrow update updated updates unfortunately windows without working works'.split(
    ' ',
  );
const known = new Set(core);
/** Words of their own that lie one slip from a core word. */
const others = new Set(['sever', 'severs', 'filed', 'filing', 'soled', 'serves', 'widows', 'compete']);

/** Each slip that can be made of a core word, and the word meant. First and last letter stay: a hand seldom slips there. */
const meant = new Map([...core.flatMap((word) => slipsOf(word).map((slip) => [slip, word] as const)), ['tommorow', 'tomorrow']]);

function slipsOf(word: string): readonly string[] {
  const inner = [...word].map((_, at) => at).filter((at) => at > 0 && at < word.length - 1);
  return inner.flatMap((at) => [
    ...(at < word.length - 2 ? [`${word.slice(0, at)}${word[at + 1]}${word[at]}${word.slice(at + 2)}`] : []),
    `${word.slice(0, at)}${word.slice(at + 1)}`,
    `${word.slice(0, at)}${word[at]}${word.slice(at)}`,
  ]);
}

/** The text with those slips put right. */
export function withoutTypos(text: string): string {
  return text.replace(/\b[a-z]{4,14}\b/gi, (word) => {
    const small = word.toLowerCase();
    return known.has(small) || others.has(small) ? word : (meant.get(small) ?? word);
  });
}
