import type { ArrivedMail, Counts, Ledger, MailboxState } from '../../src/mailbox/mailbox.ts';

export type KeptMail = {
  readonly mailbox: string;
  readonly uidValidity: bigint;
  readonly uid: number;
  readonly raw: Buffer;
  readonly size: number;
  readonly isCut: boolean;
  readonly isBacklog: boolean;
};
/** A ledger in memory that refuses what a real one would: the same key twice. */
export type MemoryLedger = Ledger & {
  readonly mails: KeptMail[];
  readonly states: { readonly name: string; readonly state: MailboxState; readonly sentence: string }[];
  readonly counts: Counts[];
  readonly watched: string[];
  /** Makes every call fail from now on, or work again. */
  readonly break: (isBroken: boolean) => void;
};

/** Opens one. */
export function memoryLedger(): MemoryLedger {
  const mails: KeptMail[] = [];
  const states: MemoryLedger['states'] = [];
  const counts: Counts[] = [];
  const watched: string[] = [];
  let isBroken = false;
  const orFail = (): void => {
    if (isBroken) throw new Error('the database is away');
  };
  const bytesOf = async (bytes: ArrivedMail['bytes']): Promise<Buffer> =>
    Buffer.isBuffer(bytes) ? Buffer.from(bytes) : Buffer.concat(await Array.fromAsync(bytes));
  return {
    mails,
    states,
    counts,
    watched,
    break: (isNow) => {
      isBroken = isNow;
    },
    watching: async (names) => {
      orFail();
      watched.splice(0, watched.length, ...names);
    },
    known: async (mailbox, uidValidity) => {
      orFail();
      return new Set(mails.filter((mail) => mail.mailbox === mailbox && mail.uidValidity === uidValidity).map(({ uid }) => uid));
    },
    keep: async ({ key, bytes, size, isCut, isBacklog }) => {
      const raw = await bytesOf(bytes);
      orFail();
      const isTwice = mails.some((mail) => mail.mailbox === key.mailbox && mail.uidValidity === key.uidValidity && mail.uid === key.uid);
      if (isTwice) throw new Error(`mail ${key.uid} was handed over twice`);
      mails.push({ ...key, raw, size, isCut, isBacklog });
    },
    counted: async (counted) => {
      orFail();
      counts.push(counted);
    },
    said: async (change) => {
      states.push(change);
    },
  };
}
