/** Answers that a writer put inside our letter and told by a colour: 请见下方红字, "my answers are in blue". */

/** The colour's names in words, and in the markup of mail clients (the standard palette of Outlook among them). */
const colours: readonly (readonly [named: RegExp, value: string])[] = [
  [
    /红字|红色|标红|紅字|紅色|標紅|\bin red\b|\bred (?:text|font)\b/i,
    'red|#?ff0000|#?c00000|#?f00|#?e03131|rgb\\(\\s?2\\d\\d,\\s?\\d{1,2},\\s?\\d{1,2}\\s?\\)',
  ],
  [
    /蓝字|蓝色|标蓝|藍字|藍色|標藍|\bin blue\b|\bblue (?:text|font)\b/i,
    'blue|#?0000ff|#?00f|#?0070c0|#?00b0f0|#?1f497d|#?4472c4|rgb\\(\\s?\\d{1,2},\\s?\\d{1,3},\\s?2\\d\\d\\s?\\)',
  ],
  [/绿字|绿色|标绿|綠字|綠色|\bin green\b|\bgreen (?:text|font)\b/i, 'green|#?00b050|#?008000|#?92d050|#?0f0'],
];

/** Fits the attributes of an element in the colour that these words name; null where they name none. A link is blue by itself. */
export function answerColour(words: string): RegExp | null {
  const value = colours.find(([named]) => named.test(words))?.[1];
  return value === undefined ? null : new RegExp(`^(?![^>]*underline)[^>]*(?<![-\\w])color\\s?[:=]\\s?["']?\\s?(?:${value})(?![\\w])`, 'i');
}
