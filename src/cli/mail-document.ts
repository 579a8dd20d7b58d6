import type { Message } from '../case/message.ts';

/** One mail as `read --json` prints it. */
export type MailDocument = { readonly file: string } & Omit<Message, 'intent'> & { readonly intent: Exclude<Message['intent'], 'thanks'> };
