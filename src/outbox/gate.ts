import { Readable } from 'node:stream';

/** How far the body got: `shut`, the gate was never opened; `open`, the final dot was let through; `refused`, the gate said no. */
export type Gate = { state: 'shut' | 'open' | 'refused'; why: string };
export type GatedBody = { readonly stream: Readable; readonly gate: Gate };

/** Bytes handed over at a time; the SMTP client reads no further ahead than one of these. */
const chunkBytes = 64 * 1024;

/**
 * The letter's bytes as a stream that ends only when `ask` says yes: nodemailer writes the final dot (RFC 5321 4.1.1.4) when the stream
 * ends, so without a yes the server has no complete mail. It is pulled, so `ask` is not called before the server took DATA,
 * and not at all when `mayAsk` says no.
 */
export function gatedBody(raw: Buffer, ask: () => Promise<boolean>, mayAsk: () => boolean): GatedBody {
  const gate: Gate = { state: 'shut', why: '' };
  const stream = Readable.from(
    pieces(
      raw,
      () => stream.destroyed,
      async () => mayAsk() && (await answerOf(ask, gate)),
      gate,
    ),
    { objectMode: false },
  );
  return { stream, gate };
}

async function* pieces(raw: Buffer, isBroken: () => boolean, ask: () => Promise<boolean>, gate: Gate): AsyncGenerator<Buffer> {
  for (let at = 0; at < raw.length; at += chunkBytes) yield raw.subarray(at, at + chunkBytes);
  if (!(await ask())) throw new Error('the gate was not opened');
  // The connection broke while the gate was asked: nothing will write the dot any more.
  if (!isBroken()) gate.state = 'open';
}

async function answerOf(ask: () => Promise<boolean>, gate: Gate): Promise<boolean> {
  try {
    const isOpen = await ask();
    if (!isOpen) Object.assign(gate, { state: 'refused', why: 'the letter was taken back before it was handed over' });
    return isOpen;
  } catch (error) {
    Object.assign(gate, {
      state: 'shut',
      why: `its handing over could not be recorded: ${error instanceof Error ? error.message : String(error)}`,
    });
    return false;
  }
}
