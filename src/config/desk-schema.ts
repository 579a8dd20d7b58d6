/** The shape of `desk.yaml`: every key with its meaning and default. `docs/desk.schema.json` is generated from it. */
import { z } from 'zod';
import { languages } from '../case/language.ts';
import { safePattern } from './pattern.ts';
import { isSharedDomain } from './shared-domains.ts';

/** Microsoft's page of an update. */
export const kbLinkDefault = 'https://support.microsoft.com/help/{kb}';
/** Dynamics 365 style case numbers and tracking tokens. */
const numbersDefault = ['CAS-\\d{5}-[A-Z0-9]{6}'];
const tokensDefault = ['[A-Z]{2,6}:\\d{7}'];

const line = (max: number) =>
  z.string().trim().min(1).max(max).refine(isOneLine, 'expected one line of text, but came a line break or a control character');
const address = line(254).refine(isAddress, {
  error: (issue) => `expected an address like support@support.example, but came ${JSON.stringify(issue.input)}`,
});
const domain = line(253)
  .transform((text) => text.toLowerCase())
  .refine(isDomain, { error: (issue) => `expected a domain like bank.example, but came ${JSON.stringify(issue.input)}` })
  .refine((name) => !isSharedDomain(name), {
    error: (issue) =>
      `expected a domain that the customer alone has, but anybody may have an address at ${JSON.stringify(issue.input)}: list the single addresses under participants`,
  });
const language = z.enum(languages);
const pattern = z.string().transform((written, context): string => {
  const verdict = safePattern(written);
  if ('pattern' in verdict) return verdict.pattern;
  context.addIssue({ code: 'custom', message: `${verdict.mistake}: ${JSON.stringify(written.slice(0, 80))}`, input: written });
  return z.NEVER;
});
const kbLink = line(500).refine((text) => /^https?:\/\//.test(text) && text.includes('{kb}') && URL.canParse(text), {
  error: (issue) => `expected a web address with {kb} in it, but came ${JSON.stringify(issue.input)}`,
});
const timezone = line(64).refine(isTimezone, {
  error: (issue) => `expected a time zone like Asia/Shanghai, but came ${JSON.stringify(issue.input)}`,
});

const desk = z.strictObject({
  name: line(100).optional().describe('The name on letters without an owner; by default "Technical Support" in the desk\'s language.'),
  address: address.describe('The address of the support mailbox: letters leave from it and mails to it are ours.'),
  language: language.default('zh-CN').describe('The language of notes for engineers, and of customers that name none.'),
  timezone: timezone.default('UTC').describe('IANA name of the time zone dates are written in.'),
});
const engineer = z.strictObject({
  name: line(100),
  address,
  signature: z.string().trim().max(2000).optional().describe('The last lines of a letter; by default the name.'),
});
const cases = z.strictObject({
  numbers: z
    .array(pattern)
    .min(1)
    .max(20)
    .default(numbersDefault)
    .describe('Regular expressions of case numbers, without look-around or back-references.'),
  tokens: z.array(pattern).max(20).default(tokensDefault).describe('Regular expressions of tracking tokens, echoed in subjects.'),
  owner: address.nullable().default(null).describe('Address of the engineer who owns new cases.'),
});
const customer = z.strictObject({
  name: line(100).describe('The customer word of the subject grammar.'),
  domains: z
    .array(domain)
    .max(100)
    .default([])
    .describe(
      "Everyone writing from these or from below them may open a case and speak in this customer's cases. No public mail (qq.com, gmail.com).",
    ),
  participants: z.array(address).max(1000).default([]).describe('Single addresses outside the domains that belong to this customer.'),
  language: language.optional().describe("The language of letters; by default the desk's."),
  contacts: z
    .array(z.strictObject({ name: line(100), address }))
    .max(1000)
    .default([])
    .describe('How to greet people.'),
  links: z.strictObject({ kb: kbLink.optional() }).optional().describe("This customer's own link template."),
});

const mailbox = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,30}$/, 'expected small letters and digits, a letter first')
    .describe('The end of its variables: the password of "escalation" is in IMAP_PASSWORD_ESCALATION.'),
  host: line(253),
  port: z.int().min(1).max(65_535).optional().describe('By default 993 with tls, else 143.'),
  security: z.enum(['tls', 'starttls', 'none']).default('tls'),
  user: line(254),
  folders: z.array(line(500)).min(1).max(50).default(['INBOX']),
});

export const deskSchema = z
  .strictObject({
    desk,
    engineers: z.array(engineer).max(1000).default([]).describe('Who may own a case and sign a letter.'),
    cases: cases.prefault({}),
    updates: z
      .strictObject({
        soakDays: z
          .int()
          .min(0)
          .max(3650)
          .default(0)
          .describe('Days a release must be old, on the day of the log, before a letter names it.'),
      })
      .prefault({}),
    acknowledgement: z
      .strictObject({
        isEnabled: z
          .boolean()
          .default(false)
          .describe('Tell a customer that a mail came, once per address in 24 hours: the only letter that leaves without a person.'),
        hourMax: z
          .int()
          .min(1)
          .max(1000)
          .default(20)
          .describe('More within an hour, and none leaves until an engineer switches them on again.'),
      })
      .prefault({})
      .describe('Off unless switched on here. Only mails that are filed into a case are acknowledged, with fixed words.'),
    links: z.strictObject({ kb: kbLink.default(kbLinkDefault).describe('{kb} stands for the digits of an update.') }).prefault({}),
    mailboxes: z
      .array(mailbox)
      .max(50)
      .default([])
      .describe('Further mailboxes to watch, beside the one that IMAP_HOST names. Their passwords are settings, not here.'),
    customers: z.array(customer).max(10_000).default([]).describe('Who may open a case; nobody else may.'),
  })
  .describe('The support organisation: what its desk.yaml may say.');
export type WrittenDesk = z.output<typeof deskSchema>;

/** Outsiders' names reach headers and logs: no control characters, no line breaks (U+0000 to U+001F, U+007F to U+009F, U+2028, U+2029). */
function isOneLine(text: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(text);
}

function isAddress(text: string): boolean {
  return /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+$/.test(text);
}

function isDomain(text: string): boolean {
  return /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u.test(text);
}

function isTimezone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
