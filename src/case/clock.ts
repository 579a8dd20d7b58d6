/** The one source of time; tests pass their own. */
export type Clock = { readonly now: () => Date };
