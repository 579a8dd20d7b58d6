/** The one folder of a scripted server, as a test changes it under the client's feet. */
export type Box = {
  name: string;
  uidValidity: number;
  uidNext: number;
  /** In the order of their sequence numbers. */
  readonly mails: { readonly uid: number; readonly raw: Buffer; readonly at: Date }[];
  /** How many ever came: each a second after the one before. */
  arrivals: number;
  permanentFlags: string;
  isReadOnly: boolean;
  /** What RFC822.SIZE says of a mail. */
  sizeOf: (raw: Buffer) => number;
};

/** One with no mails in it. */
export function emptyBox(): Box {
  return {
    name: 'INBOX',
    uidValidity: 700,
    uidNext: 1,
    mails: [],
    arrivals: 0,
    permanentFlags: '\\Seen \\*',
    isReadOnly: false,
    sizeOf: (raw) => raw.length,
  };
}

/** Puts a mail in; gives its UID. */
export function put(box: Box, raw: Buffer): number {
  const uid = box.uidNext;
  box.arrivals += 1;
  box.mails.push({ uid, raw, at: new Date(Date.UTC(2024, 2, 1) + box.arrivals * 1000) });
  box.uidNext += 1;
  return uid;
}
