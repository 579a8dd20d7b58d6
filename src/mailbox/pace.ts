/**
 * How long the mailbox waits for what. Together they keep two promises: a dead connection is noticed within a minute, and mail flows
 * again within ten seconds of the server's return.
 */
export type Pace = {
  /** For the connection and its encryption, and again for the greeting: what hangs there is tried anew. */
  readonly connectMaxMs: number;
  /** From the first byte to a usable session. */
  readonly signInMaxMs: number;
  /** An answer that is under way brings at least `answerBytesMin` in each such span: a trickle is as dead as silence. */
  readonly answerMaxMs: number;
  readonly answerBytesMin: number;
  /** The same for a FETCH whose rows have begun to come: what stops in the middle of a mail has lost bytes. */
  readonly stallMaxMs: number;
  /** Quiet after which an idling server is asked whether it is still there. */
  readonly askMs: number;
  /** A server without IDLE is asked for new mail this often; what could not be taken is asked for again this soon. */
  readonly againMs: number;
  /** Between the beginnings of two attempts to connect. */
  readonly retryMs: number;
  /** Where only a person can help, or the server asks for patience: doubling up to the most. */
  readonly retrySlowMs: number;
  readonly retrySlowMaxMs: number;
};

export const paceDefault: Pace = {
  connectMaxMs: 8_000,
  signInMaxMs: 55_000,
  answerMaxMs: 30_000,
  answerBytesMin: 256,
  stallMaxMs: 7_000,
  askMs: 25_000,
  againMs: 5_000,
  retryMs: 5_000,
  retrySlowMs: 60_000,
  retrySlowMaxMs: 300_000,
};
