/** A mail as it was met, and what a support engineer expects to see of it. */
export type MetMail = {
  readonly title: string;
  /** As the From header writes the sender. */
  readonly name?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  /** The customer's new words, blank lines aside. */
  readonly own: string;
  /** What must be folded. */
  readonly quoted?: readonly string[];
  readonly signed?: readonly string[];
};

/** What the desk had written. */
export const old = '我们将协助您分析上述问题。';
export const oldEn = 'We will look into the logs.';
