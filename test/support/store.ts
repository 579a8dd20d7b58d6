/** A fresh, migrated database on the embedded server that all tests of this machine's user share; dropped when the test closes it. */
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/case/log.ts';
import { openEmbedded } from '../../src/store/embedded/embedded.ts';
import type { Store } from '../../src/store/open.ts';
import { throwawayStore } from '../../src/store/throwaway.ts';

export const quietLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Outside of the checkout, and kept between runs: making the server's files is most of a cold start. */
const sharedFolder = join(tmpdir(), `casewright-test-${userInfo().uid}`);

/** Opens a store of its own for a test. `await using store = await testStore()` closes it at the end of the block. */
export async function testStore({
  connections = 5,
  log = quietLog,
}: {
  readonly connections?: number;
  readonly log?: Log;
} = {}): Promise<Store & AsyncDisposable> {
  const server = await openEmbedded({ dataDir: sharedFolder, log, isDurable: false });
  try {
    const store = await throwawayStore({ connection: server.config, connections, log });
    const close = async (): Promise<void> => {
      await store.close();
      await server.stop();
    };
    return { ...store, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
