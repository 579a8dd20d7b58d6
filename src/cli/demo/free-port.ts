import { createServer } from 'node:net';

/** The port asked for when it is free on this machine, else one the system picks. */
export async function freePort(asked: number): Promise<number> {
  return (await tryPort(asked)) ?? (await tryPort(0)) ?? asked;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(null));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const taken = typeof address === 'object' && address !== null ? address.port : null;
      probe.close(() => resolve(taken));
    });
  });
}
