/** Asks for one thing; what is asked for while a run is under way goes together into the next one. */
export type Together<Item, Result> = (item: Item) => Promise<Result>;

type Asked<Item, Result> = { readonly item: Item; readonly settle: (result: Result) => void; readonly fail: (why: unknown) => void };

/**
 * Joins work that costs less together, such as writes to a disk. Nobody waits for company: a lone item runs at once. `run` gives a result for
 * each of at most `most` items, in their order; where it fails, each item is run alone, so that one of them spoils none of the others.
 */
export function openTogether<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): Together<Item, Result> {
  const waiting: Asked<Item, Result>[] = [];
  let isRunning = false;
  const runAll = async (): Promise<void> => {
    isRunning = true;
    while (waiting.length > 0) await settle(run, waiting.splice(0, most));
    isRunning = false;
  };
  return (item) =>
    new Promise((settle, fail) => {
      waiting.push({ item, settle, fail });
      if (!isRunning) void runAll();
    });
}

async function settle<Item, Result>(
  run: (items: readonly Item[]) => Promise<readonly Result[]>,
  asked: readonly Asked<Item, Result>[],
): Promise<void> {
  try {
    const results = await run(asked.map(({ item }) => item));
    for (const [place, result] of results.entries()) asked[place]?.settle(result);
  } catch (why) {
    if (asked.length === 1) asked[0]?.fail(why);
    else for (const one of asked) await settle(run, [one]);
  }
}
