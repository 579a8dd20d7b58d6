import { containers } from './containers.ts';
import { ends } from './ends.ts';
import { limits } from './limits.ts';
import { problems } from './problems.ts';
import { proofs } from './proofs.ts';
import { regroupings } from './regroupings.ts';
import { openSaid, type Saying } from './saying.ts';
import { tellings } from './told-by.ts';

/** Everything that is kept of files and mails. */
export const sayings: readonly Saying[] = [problems, limits, containers, proofs, ends, regroupings].flatMap((table) =>
  Object.values(table),
);

/** What was kept of a file or a mail, in the reader's language. */
export const said = openSaid(sayings);

/** What told a machine from the others, in the reader's language. Apart: its sentences are so short that others' words fit them. */
export const saidOfMachine = openSaid(Object.values(tellings));
