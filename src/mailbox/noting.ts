import { Fault } from '../case/fault.ts';

/** The ledger's trouble is not the server's. */
export async function noting<Noted>(noted: Promise<Noted>): Promise<Noted> {
  try {
    return await noted;
  } catch (cause) {
    const came = cause instanceof Error ? cause.message : String(cause);
    throw new Fault('ledger-away', `the mails could not be kept: ${came}`, { isTemporary: true, cause });
  }
}
