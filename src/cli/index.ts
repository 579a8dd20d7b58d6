/** The commands, in the order the help lists them. */
import type { Command } from './command.ts';
import { demo } from './demo.ts';
import { diagnose } from './diagnose.ts';
import { doctor } from './doctor.ts';
import { knowledge } from './knowledge.ts';
import { migrate } from './migrate.ts';
import { read } from './read.ts';
import { replay } from './replay.ts';
import { start } from './start.ts';

export const commands: readonly Command[] = [demo, start, diagnose, read, replay, knowledge, doctor, migrate];
