/** What holds inside one pair of braces of an RTF document; a group begins with what holds around it. */
export type Group = {
  isSilent: boolean;
  isFonts: boolean;
  /** A piece of the HTML that the document wraps (MS-OXRTFEX 2.1.3.1). */
  isTag: boolean;
  /** Words that only an RTF reader shows: the HTML has its own (MS-OXRTFEX 2.1.3.2). */
  isRtfOnly: boolean;
  /** Characters that follow a Unicode one for programs that know none. */
  fallback: number;
  font: number | null;
};

export function groupOf(around: Group | null): Group {
  return around === null ? { isSilent: false, isFonts: false, isTag: false, isRtfOnly: false, fallback: 1, font: null } : { ...around };
}
