/** Enhanced status codes (RFC 3463) and SMTP reply codes (RFC 5321 4.2), as they stand in fields and in prose. */
const enhanced = /(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)/g;
const reply = /(?<![\d.:/[-])([45]\d\d)(?=[ -]|$)/;

export type Code = { readonly status: string | null; readonly reply: string | null };

/** The codes that a text gives: of several enhanced ones the first that says more than its class. */
export function codeIn(text: string): Code {
  const all = [...text.matchAll(enhanced)].map((match) => match[0]);
  return { status: all.find((code) => !isVague(code)) ?? all[0] ?? null, reply: reply.exec(text)?.[1] ?? null };
}

/** `5.0.0` and the like (RFC 3463 3.1) say no more than yes, later or no. */
export function isVague(status: string): boolean {
  return /^\d\.(?:0\.\d{1,3}|\d{1,3}\.0)$/.test(status);
}

export function isTemporaryCode({ status, reply: answer }: Code): boolean {
  return (status ?? answer ?? '').startsWith('4');
}
