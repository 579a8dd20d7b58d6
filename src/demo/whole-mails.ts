import type { ImapServer, Item, Message } from 'hoodiecrow-imap';
import original from 'hoodiecrow-imap/lib/commands/handlers/fetch.js';

/**
 * A plugin that answers BODY[]<start.length> right. hoodiecrow 2.1 forgets the length after the first mail shorter than it, so that every
 * further mail of the same FETCH comes out empty; and it takes a whole mail apart before it hands out its bytes.
 */
export function wholeMails(server: ImapServer): void {
  const lengths = new WeakMap<Item, number | undefined>();
  const answer = (connection: unknown, message: Message, item: Item): unknown => {
    if (item.section === undefined || item.section.length > 0) return original.BODY(connection, message, item);
    if (item.partial === undefined) return { type: 'LITERAL', value: message.raw };
    const [start = 0, asked] = item.partial;
    const length = lengths.has(item) ? lengths.get(item) : asked;
    lengths.set(item, length);
    // The answer names the start alone (RFC 3501 7.4.2).
    item.partial = [start];
    return { type: 'LITERAL', value: message.raw.slice(start, length === undefined ? undefined : start + length) };
  };
  server.fetchHandlers['BODY'] = answer;
  server.fetchHandlers['BODY.PEEK'] = answer;
}
