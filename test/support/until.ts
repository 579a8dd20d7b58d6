import { setTimeout as pause } from 'node:timers/promises';

const lookAgainMs = 10;
const deadlineMs = 30_000;

/** Waits for a condition, never for a time; past the deadline it fails saying what it waited for. */
export async function until<Found>(what: string, look: () => Promise<Found> | Found): Promise<NonNullable<Found>> {
  const deadline = Date.now() + deadlineMs;
  while (Date.now() < deadline) {
    const found = await look();
    if (found !== null && found !== undefined && found !== false) return found;
    await pause(lookAgainMs);
  }
  throw new Error(`expected ${what} within ${deadlineMs / 1000} s, but it did not come`);
}
