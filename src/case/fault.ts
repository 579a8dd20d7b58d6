/** An expected failure: a code for programs, a sentence for the person who can act, and whether trying again can help. */
export class Fault extends Error {
  readonly code: string;
  readonly isTemporary: boolean;

  constructor(code: string, sentence: string, options: { readonly isTemporary?: boolean; readonly cause?: unknown } = {}) {
    super(sentence, { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.isTemporary = options.isTemporary ?? false;
  }
}
