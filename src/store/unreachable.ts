import { Fault } from '../case/fault.ts';

/** Answers of PostgreSQL and of the network that mean "not there now, perhaps later" (PostgreSQL's appendix A, errno(3)). */
const awayCodes: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'the connection broke',
  ENOENT: 'its socket is not there',
  EPIPE: 'the connection broke',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'its machine cannot be reached',
  ENETUNREACH: 'its network cannot be reached',
  ENOTFOUND: 'its name is not known',
  EAI_AGAIN: 'its name cannot be looked up now',
  '53300': 'it has no connection left',
  '57P01': 'it is being shut down',
  '57P02': 'it crashed',
  '57P03': 'it is starting up or shutting down',
  '08000': 'the connection broke',
  '08003': 'the connection broke',
  '08006': 'the connection broke',
};
/** Answers that trying again does not mend. */
const refusedCodes: Readonly<Record<string, string>> = {
  '28000': 'it refuses the user',
  '28P01': 'it refuses the password',
  '3D000': 'it has no such database',
};
/** What `pg` says without a code. */
const awayWords = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable/;

/** Any failure of a query or connect: a Fault where the database is away, else the error itself. */
export function sorted(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Fault) return error;
  const code = codeOf(error);
  const refused = refusedCodes[code];
  if (refused !== undefined)
    return new Fault('database-refused', `expected the database to let us in, but ${refused}: ${error.message}`, { cause: error });
  const away = awayCodes[code] ?? (awayWords.test(error.message) ? 'the connection broke or could not be made' : null);
  if (away === null) return error;
  return new Fault('database-unreachable', `expected the database to answer, but ${away}: ${error.message || code}`, {
    isTemporary: true,
    cause: error,
  });
}

function codeOf(error: Error): string {
  // Several addresses tried and failed: the first failure speaks for all.
  if (error instanceof AggregateError && error.errors[0] instanceof Error) return codeOf(error.errors[0]);
  return 'code' in error ? String(error.code) : '';
}
