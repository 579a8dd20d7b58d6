/** What kind of name stands for somebody or something; in the order that decides where one word is seen as two kinds. */
export const nameKinds = ['secret', 'sid', 'mail', 'phone', 'address', 'id', 'host', 'domain', 'user', 'person', 'organisation'] as const;
export type NameKind = (typeof nameKinds)[number];

/** A name as it stands in a text. */
export type Name = { readonly kind: NameKind; readonly original: string };

/** What stands for a name in everything that leaves the case. `original` is in its one spelling; of a secret only its digest is kept. */
export type Alias = { readonly kind: NameKind; readonly original: string; readonly alias: string };

/** The aliases of one case. It only grows: an alias that was given is never given again, nor taken back. */
export type AliasMap = readonly Alias[];
