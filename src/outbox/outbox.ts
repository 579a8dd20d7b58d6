/** In charge of handing approved bytes to the SMTP server, once, and of saying truthfully what became of them. */
import { Fault } from '../case/fault.ts';
import type { Log } from '../case/log.ts';
import { isSafeAddress } from './address.ts';
import { oneLine, type Refusal, type SmtpFailure, sortAnswer } from './answers.ts';
import { type Gate, gatedBody } from './gate.ts';
import { type Envelope, openLine, type SmtpServer } from './line.ts';

export type OutboxOptions = SmtpServer & { readonly log: Log };
/** `from` is empty for what nobody is to be told of (RFC 5321 4.5.5). `id`: what a server's report names the letter by. */
export type Parcel = {
  readonly raw: Buffer;
  readonly envelope: { readonly from: string; readonly to: readonly string[]; readonly id?: string };
};
/** `unknown`: the final dot was let through and no answer came; only evidence or a person can settle it. */
export type Outcome = { readonly state: 'sent' | 'not-sent' | 'unknown'; readonly response: string; readonly isTemporary: boolean };
export type Outbox = {
  /** Sends once. `gate` is asked right before the final dot: false, or a throw, and the letter is not sent. Never throws. */
  readonly send: (parcel: Parcel, gate: () => Promise<boolean>) => Promise<Outcome>;
  /** Connects and signs in, sends nothing. Throws `Fault('smtp-not-set')` or `Fault('smtp-refused')` with what the server said. */
  readonly check: () => Promise<void>;
  /** Cuts what is being sent; its outcome follows the same rules. */
  readonly close: () => Promise<void>;
};

/** Opens the outbox; connects only to send. */
export function openOutbox({ log, ...server }: OutboxOptions): Outbox {
  const cuts = new Set<() => void>();
  const send = async (parcel: Parcel, gate: () => Promise<boolean>): Promise<Outcome> => {
    const { host } = server;
    if (host === null) return notSent('expected SMTP_HOST to name the server that letters leave by, but it is not set');
    const { from, to } = parcel.envelope;
    const odd = [...(from === '' ? [] : [from]), ...to].find((address) => !isSafeAddress(address));
    if (odd !== undefined) return notSent(`expected plain addresses in the envelope, but came ${JSON.stringify(odd.slice(0, 320))}`);
    const outcome = await hand({ ...server, host }, parcel, gate, cuts);
    log.info('letter-handed-over', { state: outcome.state, response: outcome.response });
    return outcome;
  };
  return {
    send,
    check: () => check(server),
    close: async () => {
      for (const cut of cuts) cut();
    },
  };
}

type Server = SmtpServer & { readonly host: string };

async function hand(server: Server, { raw, envelope }: Parcel, ask: () => Promise<boolean>, cuts: Set<() => void>): Promise<Outcome> {
  let cut = (): void => undefined;
  const keepCut = (own: () => void): void => {
    cut = own;
    cuts.add(own);
  };
  const announced: Envelope = {
    from: envelope.from,
    to: [...envelope.to],
    size: raw.length,
    use8BitMime: raw.some((byte) => byte > 127),
    ...reportedAs(envelope.id),
  };
  // All recipients or none: a letter that reached half of them could not be sent again.
  const { stream, gate } = gatedBody(raw, ask, () => refusedOf(announced).length === 0);
  try {
    const line = await openLine(server, keepCut);
    const response = await line.send(announced, stream);
    line.hangUp();
    return { state: 'sent', response: oneLine(response), isTemporary: false };
  } catch (error) {
    cut();
    // A token that could not be had: nothing was said to the server.
    if (error instanceof Fault && gate.state === 'shut') return { ...notSent(error.message), isTemporary: error.isTemporary };
    return afterBreak(failureOf(error), gate, announced);
  } finally {
    cuts.delete(cut);
  }
}

/** RFC 3461 4.4: an id of printable ASCII, at most 100 characters; a bounce brings it back even where it brings no letter. */
function reportedAs(id: string | undefined): Pick<Envelope, 'dsn'> {
  const bare = (id ?? '').replace(/^<|>$/g, '');
  return /^[\x21-\x7e]{1,100}$/.test(bare) ? { dsn: { id: bare, return: 'HDRS' } } : {};
}

/** nodemailer's error does not say where the connection broke: once the gate was open, only a reply code is knowledge. */
function afterBreak(failure: SmtpFailure, gate: Gate, envelope: Envelope): Outcome {
  if (gate.state === 'open' && failure.responseCode === undefined) {
    return {
      state: 'unknown',
      response: `no answer came after the letter was handed over: ${oneLine(failure.message)}`,
      isTemporary: false,
    };
  }
  if (gate.state === 'refused') return notSent(gate.why);
  if (gate.why !== '') return { state: 'not-sent', response: gate.why, isTemporary: true };
  // A pipelining server also refuses the recipients of a sender it refused.
  const ofRecipients = failure.command === 'MAIL FROM' ? null : worstOf(refusedOf(envelope));
  return { state: 'not-sent', ...(ofRecipients ?? sortAnswer(failure)) };
}

/** What a person must act on goes before what passes by itself. */
function worstOf(refused: readonly SmtpFailure[]): Refusal | null {
  const sorted = refused.map(sortAnswer);
  return sorted.find(({ isTemporary }) => !isTemporary) ?? sorted[0] ?? null;
}

async function check(server: SmtpServer): Promise<void> {
  const { host } = server;
  if (host === null) throw new Fault('smtp-not-set', 'expected SMTP_HOST to name the server that letters leave by, but it is not set');
  try {
    const line = await openLine({ ...server, host }, () => undefined);
    line.hangUp();
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    const { response, isTemporary } = sortAnswer(failureOf(cause));
    throw new Fault('smtp-refused', `expected to sign in at ${host}:${server.port}, but ${response}`, { isTemporary, cause });
  }
}

function notSent(response: string): Outcome {
  return { state: 'not-sent', response, isTemporary: false };
}

function refusedOf(envelope: Envelope): readonly SmtpFailure[] {
  if (!('rejectedErrors' in envelope) || !Array.isArray(envelope.rejectedErrors)) return [];
  return envelope.rejectedErrors.map(failureOf);
}

function failureOf(error: unknown): SmtpFailure {
  if (!(error instanceof Error)) return { message: String(error) };
  const text = (name: string): string | undefined => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? value : undefined;
  };
  const reply: unknown = Reflect.get(error, 'responseCode');
  return {
    message: error.message,
    code: text('code'),
    response: text('response'),
    responseCode: typeof reply === 'number' ? reply : undefined,
    command: text('command'),
  };
}
