import { createHash } from 'node:crypto';
import type { Mark, Numbering } from '../../src/case/mail.ts';
import type { ArrivedMail, Counts, Ledger, MailboxState } from '../../src/mailbox/mailbox.ts';

export type KeptMail = {
  readonly mailbox: string;
  readonly uidValidity: bigint;
  readonly numbering: number;
  readonly uid: number;
  readonly raw: Buffer;
  readonly size: number;
  readonly isCut: boolean;
  readonly isBacklog: boolean;
  readonly told: ArrivedMail['told'];
};
/** A ledger in memory that refuses what a real one would: the same key twice. */
export type MemoryLedger = { -readonly [Name in keyof Ledger]: Ledger[Name] } & {
  readonly mails: KeptMail[];
  readonly states: { readonly name: string; readonly state: MailboxState; readonly sentence: string }[];
  readonly counts: Counts[];
  readonly watched: string[];
  /** Names of folders whose server numbered its mails anew. */
  readonly anew: string[];
  /** Makes every call fail from now on, or work again. */
  readonly break: (isBroken: boolean) => void;
};

/** Opens one. */
export function memoryLedger(): MemoryLedger {
  const mails: KeptMail[] = [];
  const states: MemoryLedger['states'] = [];
  const counts: Counts[] = [];
  const watched: string[] = [];
  const anew: string[] = [];
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
    anew,
    break: (isNow) => {
      isBroken = isNow;
    },
    watching: async (names) => {
      orFail();
      watched.splice(0, watched.length, ...names);
    },
    known: async (mailbox, uidValidity) => {
      orFail();
      const own = mails.filter((mail) => mail.mailbox === mailbox && mail.uidValidity === uidValidity);
      const numbering = Math.max(0, ...own.map((mail) => mail.numbering));
      return { numbering, uids: new Set(own.filter((mail) => mail.numbering === numbering).map(({ uid }) => uid)) };
    },
    marks: async (numbering, uids) => {
      orFail();
      const own = mails.filter((mail) => isOf(mail, numbering) && uids.includes(mail.uid));
      return new Map(own.map((mail) => [mail.uid, markOf(mail)]));
    },
    renumbered: async (name) => {
      orFail();
      anew.push(name);
    },
    keep: async ({ key, bytes, size, told, isCut, isBacklog }) => {
      const raw = await bytesOf(bytes);
      orFail();
      const isTwice = mails.some((mail) => isOf(mail, key) && mail.uid === key.uid);
      if (isTwice) throw new Error(`mail ${key.uid} was handed over twice`);
      mails.push({ ...key, raw, size, told, isCut, isBacklog });
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

function isOf(mail: KeptMail, { mailbox, uidValidity, numbering }: Numbering): boolean {
  return mail.mailbox === mailbox && mail.uidValidity === uidValidity && mail.numbering === numbering;
}

function markOf({ raw, size, isCut, told }: KeptMail): Mark {
  return { sha256: createHash('sha256').update(raw).digest('hex'), bytes: size, isCut, toldBytes: told.bytes, toldAt: told.at };
}
