/** The steps, one worker each: load, think, keep. */
import type { Step } from '../src/case/step.ts';
import type { World } from '../src/world.ts';
import { diagnose } from './diagnose.ts';
import { dispatch } from './dispatch.ts';
import { draft } from './draft.ts';
import { intake } from './intake.ts';
import { sweep } from './sweep.ts';

/** `concurrency`: jobs of this step at a time in one process; the sandbox bounds the first two anyway. */
export const workers: Readonly<Record<Step, { readonly work: (world: World, id: string) => Promise<void>; readonly concurrency: number }>> =
  {
    intake: { work: intake, concurrency: 4 },
    diagnose: { work: diagnose, concurrency: 2 },
    draft: { work: draft, concurrency: 4 },
    dispatch: { work: dispatch, concurrency: 2 },
    sweep: { work: sweep, concurrency: 1 },
  };
