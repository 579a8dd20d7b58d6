/** The commands, in the order the help lists them. Each is loaded when it is asked for: `read` needs neither database nor queue. */
import type { Command } from './command.ts';

const loaders: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['demo', async () => (await import('./demo.ts')).demo],
  ['start', async () => (await import('./start.ts')).start],
  ['diagnose', async () => (await import('./diagnose.ts')).diagnose],
  ['read', async () => (await import('./read.ts')).read],
  ['replay', async () => (await import('./replay.ts')).replay],
  ['knowledge', async () => (await import('./knowledge.ts')).knowledge],
  ['doctor', async () => (await import('./doctor.ts')).doctor],
  ['migrate', async () => (await import('./migrate.ts')).migrate],
]);

export const commandNames: readonly string[] = [...loaders.keys()];

/** The command of this name, or null where there is none. */
export async function commandNamed(name: string): Promise<Command | null> {
  return (await loaders.get(name)?.()) ?? null;
}

export function allCommands(): Promise<readonly Command[]> {
  return Promise.all([...loaders.values()].map((load) => load()));
}
