import type { Excerpt, Wanted } from '../case/excerpt.ts';
import type { Message } from '../case/message.ts';
import type { Reading } from '../case/reading.ts';
import type { MailReading } from '../mail/parsed.ts';

/** What a child is asked to do. `file` and `folder` lie in the child's own room: it can open nothing else. */
export type Job =
  | { readonly kind: 'read'; readonly file: string; readonly folder: string; readonly reading: MailReading; readonly isCut: boolean }
  | {
      readonly kind: 'examine';
      readonly file: string;
      readonly folder: string;
      readonly name: string;
      readonly literals: readonly string[];
      readonly deadlineMs: number;
    }
  | {
      readonly kind: 'excerpt';
      readonly file: string;
      readonly folder: string;
      readonly name: string;
      readonly wanted: Wanted;
      readonly deadlineMs: number;
    };
export type JobKind = Job['kind'];

/** A mail as the child read it; `files` are names in the job's folder, in the order of `message.attachments`. */
export type ReadMail = {
  readonly message: Message;
  readonly files: readonly string[];
  readonly html: string | null;
  readonly digest: string;
};

/** What a job of each kind gives back. */
export type Yield = { readonly read: ReadMail; readonly examine: readonly Reading[]; readonly excerpt: Excerpt | null };

/** `warm` loads what a kind of job needs before the first one comes. `id` tells a late answer from the one that is waited for. */
export type ToChild = { readonly say: 'job'; readonly id: number; readonly job: Job } | { readonly say: 'warm'; readonly kind: JobKind };
export type Outcome =
  | { readonly say: 'done'; readonly result: unknown }
  | { readonly say: 'failed'; readonly code: string; readonly sentence: string };
/** `started`: the child has the job in hand; one that ends without this word never saw it. */
export type FromChild = ({ readonly say: 'started' } | Outcome) & { readonly id: number };

/** The border: what a child that ate hostile bytes sends back is unknown until it has this shape. */
export function answerFrom(said: unknown): FromChild | null {
  if (typeof said !== 'object' || said === null || !('say' in said) || !('id' in said) || typeof said.id !== 'number') return null;
  const { id } = said;
  if (said.say === 'started') return { say: 'started', id };
  if (said.say === 'done' && 'result' in said) return { say: 'done', id, result: said.result };
  if (said.say !== 'failed' || !('code' in said) || !('sentence' in said)) return null;
  return { say: 'failed', id, code: String(said.code), sentence: String(said.sentence) };
}
