import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DemoMailbox } from '../../demo/mailbox.ts';
import type { Sink } from '../../demo/sink.ts';

/** Plays the customers: each case's first mail arrives by itself, the next one after a letter of that case was received. */
export type DemoCustomer = { readonly begin: () => Promise<void>; readonly close: () => Promise<void> };
export type DemoCustomerOptions = { readonly mailbox: DemoMailbox; readonly sink: Sink; readonly folder: string };

/** How long the invented customer takes to answer a letter, so that the newcomer sees the case answered first. */
const answerAfterMs = 4_000;
const lookMs = 500;

/** Opens the customers over a folder of cases (each a folder of mails in name order). Cases without a number send all their mails at once. */
export async function openDemoCustomer({ mailbox, sink, folder }: DemoCustomerOptions): Promise<DemoCustomer> {
  const waiting = new Map<string, Buffer[]>();
  const stop = new AbortController();
  const deliverNext = async (number: string): Promise<void> => {
    const next = waiting.get(number)?.shift();
    if (next !== undefined) await mailbox.deliver(next);
  };
  const watch = async (): Promise<void> => {
    let seen = sink.mails().length;
    while (!stop.signal.aborted) {
      await pause(lookMs, undefined, { signal: stop.signal });
      const fresh = sink.mails().slice(seen);
      seen += fresh.length;
      for (const mail of fresh) {
        await pause(answerAfterMs, undefined, { signal: stop.signal });
        const number = [...waiting.keys()].find((key) => mail.raw.includes(`<${key.toLowerCase()}.`));
        if (number !== undefined) await deliverNext(number);
      }
    }
  };
  const watching = watch().catch(() => undefined);
  return {
    begin: async () => {
      for (const name of (await readdir(folder)).sort()) {
        const mails = await mailsOf(join(folder, name));
        if (name.endsWith('review')) for (const mail of mails) await mailbox.deliver(mail);
        else {
          waiting.set(numberOf(name), [...mails]);
          await deliverNext(numberOf(name));
        }
      }
    },
    close: async () => {
      stop.abort();
      await watching;
    },
  };
}

async function mailsOf(folder: string): Promise<readonly Buffer[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.eml')).sort();
  return await Promise.all(names.map((name) => readFile(join(folder, name))));
}

/** The demo's cases: the folder's name says what it shows, this table which case number its mails carry. */
const numbers: Readonly<Record<string, string>> = {
  '1-twin': 'CAS-08871-N4X1F0',
  '2-servicing-stack': 'CAS-10422-B7K2M9',
  '3-no-data': 'CAS-10517-C3P8Q1',
  '4-wsus-scan': 'CAS-10630-D5T4W2',
};

function numberOf(name: string): string {
  return numbers[name] ?? name;
}
