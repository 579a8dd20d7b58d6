import { Fault } from '../case/fault.ts';

/** What an IMAP failure means, sorted once, here. First match wins. */
export type Trouble = {
  readonly sentence: string;
  readonly isSlow: boolean;
  readonly isTemporary: boolean;
  /** False where no row of the table speaks of it: then it may be about one mail alone. */
  readonly isKnown: boolean;
  /** The pause the server asked for, or 0. */
  readonly patienceMs: number;
};

type Row = {
  /** The code of imapflow or Node, the response code of the server (RFC 5530), or words of its answer; any of them matches. */
  readonly when: RegExp;
  readonly meaning: string;
  /** Tried again after minutes, not seconds: only a person can help, and haste locks accounts. */
  readonly isSlow: boolean;
};

export const answers: readonly Row[] = [
  {
    when: /unsafe login/i,
    meaning: 'the server wants this sign-in to be allowed in the account’s own settings (Unsafe Login)',
    isSlow: true,
  },
  // Before the password: Gmail refuses one connection too many as a failed sign-in.
  {
    when: /^(INUSE|LIMIT|THROTTLED|ETHROTTLE|OVERQUOTA)$|too many .{0,20}(connections|sessions|logins|commands)|maximum number of connections|throttled|bandwidth limit|frequency limited|authenticated but not connected/i,
    meaning: 'the server limits this account now',
    isSlow: true,
  },
  { when: /^UNAVAILABLE$/, meaning: 'the server is not available now', isSlow: false },
  {
    when: /^(AUTHENTICATIONFAILED|AUTHORIZATIONFAILED|EXPIRED|authenticationFailed)$/,
    meaning: 'the server refused the user or password',
    isSlow: true,
  },
  { when: /^(Unsupported|No matching) authentication m/, meaning: 'the server offers no sign-in of this kind', isSlow: true },
  { when: /^(PRIVACYREQUIRED|LOGINDISABLED)$/, meaning: 'the server wants an encrypted connection before the password', isSlow: true },
  {
    when: /^(NONEXISTENT|TRYCREATE|NOPERM|mailboxMissing)$/,
    meaning: 'the folder cannot be opened',
    isSlow: true,
  },
  { when: /^(ENOTFOUND|EAI_AGAIN)$/, meaning: 'the server’s name could not be resolved', isSlow: false },
  { when: /^ECONNREFUSED$/, meaning: 'nobody listens there', isSlow: false },
  {
    when: /^(CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT|ETIMEOUT|ETIMEDOUT)$/,
    meaning: 'the server did not answer in time',
    isSlow: false,
  },
  { when: /^(CERT_|DEPTH_|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO)/, meaning: 'no encrypted connection came about', isSlow: true },
  { when: /^(EConnectionClosed|NoConnection|ECONNRESET|EPIPE|ClosedAfterConnect)/, meaning: 'the connection was lost', isSlow: false },
  {
    when: /^(LiteralTooLarge|ResponseTooLarge|LineTooLarge|TooManyTokens|ParserError)/,
    meaning: 'the server’s answer could not be read',
    isSlow: true,
  },
];

/** Sorts a failure. The server's own words are not ours to trust with more than a line. */
export function sortAnswer(error: unknown): Trouble {
  if (error instanceof Fault)
    return { sentence: error.message, isSlow: !error.isTemporary, isTemporary: error.isTemporary, isKnown: true, patienceMs: 0 };
  const said = cluesOf(error);
  const row = answers.find(({ when }) => said.clues.some((clue) => when.test(clue)));
  const meaning = row?.meaning ?? 'the conversation with the server failed';
  return {
    sentence: said.words === '' ? meaning : `${meaning}: ${said.words}`,
    isSlow: row?.isSlow ?? false,
    isTemporary: row?.isSlow !== true,
    isKnown: row !== undefined,
    patienceMs: said.patienceMs,
  };
}

/** Longest answer kept (characters). */
const wordsMax = 300;
/** Longer than this nobody is kept waiting on a server's word. */
const patienceMaxMs = 30 * 60_000;

type Said = { readonly clues: readonly string[]; readonly words: string; readonly patienceMs: number };

function cluesOf(error: unknown): Said {
  if (!(error instanceof Error)) return { clues: [], words: String(error).slice(0, wordsMax), patienceMs: 0 };
  const text = (name: string): string => {
    const value: unknown = Reflect.get(error, name);
    return typeof value === 'string' ? value : '';
  };
  // What the server answered to the command, or said when it closed the connection (BYE).
  const answer = text('responseText') || text('reason');
  const marks = ['authenticationFailed', 'mailboxMissing'].filter((name) => Reflect.get(error, name) === true);
  const clues = [text('serverResponseCode'), codeOf(error), text('code'), answer || error.message, ...marks].filter((clue) => clue !== '');
  const words = (answer || error.message).replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const asked: unknown = Reflect.get(error, 'throttleReset');
  return { clues, words: words.slice(0, wordsMax), patienceMs: typeof asked === 'number' ? Math.min(asked, patienceMaxMs) : 0 };
}

/** The response code in brackets (RFC 5530), of an answer as imapflow parsed it. */
function codeOf(error: Error): string {
  let found: unknown = Reflect.get(error, 'response');
  for (const step of ['attributes', 0, 'section', 0, 'value'])
    found = typeof found === 'object' && found !== null ? Reflect.get(found, step) : null;
  return typeof found === 'string' ? found.toUpperCase() : '';
}
