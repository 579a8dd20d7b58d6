// What an artifact's bytes are: text in some encoding, or an event log whose events become lines of text.
import { type Decoder, openDecoder } from './decode.ts';
import { isEventLog, openEvents } from './evtx/events.ts';
import type { Cutter } from './scan/cutter.ts';

export type Source = Decoder & { readonly isEventLog: () => boolean };

/** The first eight bytes say which. */
export function openSource(takeLine: (line: string) => void, cutter: Cutter): Source {
  let head: Uint8Array = new Uint8Array(0);
  let begun: Decoder | null = null;
  const begin = (): Decoder => {
    const decoder = isEventLog(head) ? ofEvents(takeLine) : ofText(cutter);
    decoder.push(head);
    return decoder;
  };
  return {
    push: (chunk) => {
      if (begun !== null) begun.push(chunk);
      else {
        head = Buffer.concat([head, chunk]);
        if (head.length < headBytesMin) return;
        begun = begin();
        head = head.slice(0, headBytesMin);
      }
    },
    end: () => (begun ?? begin()).end(),
    isEventLog: () => isEventLog(head),
  };
}

/** Enough to tell an event log. */
const headBytesMin = 8;

function ofEvents(takeLine: (line: string) => void): Decoder {
  const events = openEvents(takeLine);
  return { push: events.push, end: () => ({ encoding: 'binary', limits: events.end().limits }) };
}

function ofText(cutter: Cutter): Decoder {
  const decoder = openDecoder(cutter.push);
  return {
    push: decoder.push,
    end: () => {
      const ended = decoder.end();
      cutter.end();
      return ended;
    },
  };
}
