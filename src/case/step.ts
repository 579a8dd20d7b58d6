/** One word for the queue, the worker file, the function and the log field. */
export const steps = ['intake', 'diagnose', 'draft', 'dispatch', 'sweep'] as const;
export type Step = (typeof steps)[number];
