/** What a fault's sentence speaks of, by name: a page says the same in its own language. */
export type FaultValues = Readonly<Record<string, string | number>>;
type FaultOptions = { readonly isTemporary?: boolean; readonly cause?: unknown; readonly values?: FaultValues };

/** An expected failure: a code and values for programs, an English sentence for the log, and whether trying again can help. */
export class Fault extends Error {
  readonly code: string;
  readonly isTemporary: boolean;
  readonly values: FaultValues;

  constructor(code: string, sentence: string, options: FaultOptions = {}) {
    super(sentence, { cause: options.cause });
    this.name = 'Fault';
    this.code = code;
    this.isTemporary = options.isTemporary ?? false;
    this.values = options.values ?? {};
  }
}
