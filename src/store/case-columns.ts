/** A case as everybody sees it; the search column is for searching only. */
export const caseColumns = [
  'number',
  'priority',
  'customer',
  'customerWord',
  'title',
  'token',
  'language',
  'owner',
  'standIn',
  'status',
  'turn',
  'stuckWhy',
  'version',
  'openedAt',
  'changedAt',
] as const;
