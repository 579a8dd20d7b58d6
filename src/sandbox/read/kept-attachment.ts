/** An attachment in the folder, under a name of ours: what the mail calls it never becomes a path. */
export type KeptAttachment = {
  readonly file: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly inline: boolean;
  /** The name of the attachment that it came in and is examined with. */
  readonly within: string | null;
  /** It was written in a coding older than MIME's own, which other parsers leave as it came. */
  readonly isDecoded: boolean;
};
