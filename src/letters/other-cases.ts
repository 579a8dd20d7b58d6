import type { Message } from '../case/message.ts';

/** The numbers of other cases in the writer's own words: what is said there may be meant of those. */
export function otherNumbersIn({ case: { number, mentions } }: Message): readonly string[] {
  const named = mentions.filter((mention) => mention.place === 'words' && mention.number !== number);
  return [...new Set(named.map((mention) => mention.number))];
}
