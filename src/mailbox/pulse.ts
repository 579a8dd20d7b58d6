import type { ImapFlow } from 'imapflow';
import { Fault } from '../case/fault.ts';
import type { Pace } from './pace.ts';

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

/** Opens it for one connection; `end` is told first, so that the reason is this one and not the closed connection. */
export function openPulse(client: ImapFlow, { answerMaxMs, answerBytesMin }: Pace, end: (error: Fault) => void): Pulse {
  const answer = async <Answer>(asked: Promise<Answer>): Promise<Answer> => {
    let timer: NodeJS.Timeout | undefined;
    let before = client.stats().received;
    const silence = new Promise<never>((_resolve, reject) => {
      timer = setInterval(() => {
        const came = client.stats().received - before;
        before += came;
        if (came >= answerBytesMin) return;
        const sentence = `the server did not answer in time: ${came} bytes came in ${answerMaxMs / 1000} s`;
        const fault = new Fault('server-silent', sentence, { isTemporary: true });
        end(fault);
        reject(fault);
        client.close();
      }, answerMaxMs);
    });
    try {
      return await Promise.race([asked, silence]);
    } finally {
      clearInterval(timer);
    }
  };
  return { answer, rows: (fetched) => watched(fetched, answer) };
}

async function* watched<Row>(fetched: AsyncGenerator<Row>, answer: Pulse['answer']): AsyncGenerator<Row> {
  try {
    for (;;) {
      const next = await answer(fetched.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // Lets imapflow go on reading; of a dead line nothing more is waited for.
    fetched.return(undefined).catch(() => undefined);
  }
}
