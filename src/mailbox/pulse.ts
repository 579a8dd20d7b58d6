import type { ImapFlow } from 'imapflow';
import { Fault } from '../case/fault.ts';
import type { Pace } from './pace.ts';

/** Lines of the server that could not be read, and mails that were handed over by this connection. */
export type Health = { rubbish: number; kept: number };

/**
 * Tells a server that is slow from a line that is dead. imapflow's own watchdog is content with one byte in thirty seconds, and with a
 * NOOP that waits behind an IDLE nobody answers.
 */
export type Pulse = {
  /** What was asked for; rejects with a Fault, and ends the line, when next to nothing comes for too long. */
  readonly answer: <Answer>(asked: Promise<Answer>) => Promise<Answer>;
  /** The same for each row of a FETCH. The time its reader takes is not the server's. */
  readonly rows: <Row>(fetched: AsyncGenerator<Row>) => AsyncGenerator<Row>;
};

type Beat = { readonly pace: Pace; readonly health: Health; readonly end: (error: Fault) => void };

/** Opens it for one connection; `end` is told first, so that the reason is this one and not the closed connection. */
export function openPulse(client: ImapFlow, { pace, health, end }: Beat): Pulse {
  const received = (): number => client.stats().received;
  const lookMs = Math.min(pace.answerMaxMs, pace.stallMaxMs) / 8;
  /** `begun`: how many bytes the line had brought when the answer as a whole was asked for. */
  const within = async <Answer>(asked: Promise<Answer>, begun: number | null): Promise<Answer> => {
    let timer: NodeJS.Timeout | undefined;
    let lively = { bytes: received(), at: performance.now() };
    // What could not be read may have been the end of this answer, which then never comes; once a line brings rubbish, rubbish may also look sound.
    const isBroken = (): boolean => health.rubbish > 0 || (begun !== null && received() > begun);
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setInterval(() => {
        const came = received() - lively.bytes;
        if (came >= pace.answerBytesMin) lively = { bytes: received(), at: performance.now() };
        const mostMs = isBroken() ? pace.stallMaxMs : pace.answerMaxMs;
        if (performance.now() - lively.at < mostMs) return;
        const fault = silent(came, mostMs);
        end(fault);
        reject(fault);
        client.close();
      }, lookMs);
    });
    try {
      return await Promise.race([asked, silence]);
    } finally {
      clearInterval(timer);
    }
  };
  return {
    answer: (asked) => within(asked, null),
    rows: (fetched) => watched(fetched, received(), within),
  };
}

function silent(bytes: number, ms: number): Fault {
  const sentence = `the server did not answer in time: ${bytes} bytes came in ${Math.round(ms / 1000)} s`;
  return new Fault('server-silent', sentence, { isTemporary: true });
}

async function* watched<Row>(
  fetched: AsyncGenerator<Row>,
  begun: number,
  within: (next: Promise<IteratorResult<Row>>, begun: number) => Promise<IteratorResult<Row>>,
): AsyncGenerator<Row> {
  try {
    for (;;) {
      const next = await within(fetched.next(), begun);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Lets imapflow go on reading; of a dead line nothing more is waited for.
    fetched.return(undefined).catch(() => undefined);
  }
}
