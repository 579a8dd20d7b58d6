/** The support organisation's own settings: `desk.yaml` → `Desk`. */
import { z } from 'zod';
import type { Customer, Desk } from '../case/desk.ts';
import type { InEachLanguage } from '../case/language.ts';
import { deskSchema, type WrittenDesk } from './desk-schema.ts';
import { invalid, type OpenDocument, openDocument } from './document.ts';

const nameDefault: InEachLanguage<string> = { 'zh-CN': '技术支持', en: 'Technical Support' };

/** The desk that this text describes, defaults filled in. Throws `Fault('document-invalid')` naming every mistake. */
export function readDesk(text: string, file: string): Desk {
  const document = openDocument(deskSchema, text, file);
  const mistakes = disagreements(document);
  if (mistakes.length > 0) throw invalid(mistakes);
  return deskOf(document.value);
}

/** The desk of a replay without a desk.yaml: every sender's domain is taken for a customer. */
export function deskForEverySender(): Desk {
  const written = deskSchema.parse({ desk: { address: 'support@support.example', name: 'Casewright', timezone: 'UTC' } });
  return { ...deskOf(written), everyDomainIsACustomer: true };
}

/** The JSON Schema that editors check a desk.yaml with, as text. */
export function deskJsonSchema(): string {
  const schema = z.toJSONSchema(deskSchema, { io: 'input', target: 'draft-2020-12' });
  return `${shortListsOnOneLine(JSON.stringify({ ...schema, title: 'Casewright desk' }, null, 2))}\n`;
}

/** As the tree's formatter writes JSON, so that the generated file passes it. */
function shortListsOnOneLine(json: string): string {
  return json.replace(/\[\n\s+([^[\]{}]{1,120})\n\s+\]/g, (_list, entries: string) => `[${entries.replace(/\s*\n\s*/g, ' ')}]`);
}

function deskOf({ desk, engineers, cases, updates, acknowledgement, links, mailboxes, customers }: WrittenDesk): Desk {
  return {
    name: desk.name ?? nameDefault[desk.language],
    address: desk.address,
    language: desk.language,
    timezone: desk.timezone,
    engineers: engineers.map((engineer) => ({ ...engineer, signature: engineer.signature ?? engineer.name })),
    cases,
    updates,
    acknowledgement,
    links,
    mailboxes: mailboxes.map((mailbox) => ({ ...mailbox, port: mailbox.port ?? (mailbox.security === 'tls' ? 993 : 143) })),
    customers: customers.map(
      ({ links: own, ...customer }): Customer => ({ ...customer, language: customer.language ?? desk.language, kbLink: own?.kb ?? null }),
    ),
    everyDomainIsACustomer: false,
  };
}

/** What each key may say by itself, but not together with another. */
function disagreements({ value, at }: OpenDocument<WrittenDesk>): readonly string[] {
  const mistakes: string[] = [];
  const { owner } = value.cases;
  const addresses = value.engineers.map((engineer) => engineer.address.toLowerCase());
  if (owner !== null && !addresses.includes(owner.toLowerCase()))
    mistakes.push(`${at(['cases', 'owner'])}: expected the address of one of the engineers, but came ${JSON.stringify(owner)}`);
  const ownOfEach: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['engineers', 'address', 'an address of its own for each engineer', addresses],
    ['mailboxes', 'name', 'a name of its own for each mailbox', value.mailboxes.map(({ name }) => name)],
    ['customers', 'name', 'a name of its own for each customer', value.customers.map(({ name }) => name)],
  ];
  for (const [list, key, wanted, all] of ownOfEach)
    for (const [position, one] of all.entries())
      if (all.indexOf(one) < position) mistakes.push(`${at([list, position, key])}: expected ${wanted}, but came ${one} twice`);
  const holders = new Map<string, number>();
  for (const [position, customer] of value.customers.entries())
    for (const [place, claim] of claimsOf(customer)) {
      const holder = holders.get(claim);
      if (holder !== undefined && holder !== position)
        mistakes.push(
          `${at(['customers', position, ...place])}: expected ${claim} to belong to one customer, but ${value.customers[holder]?.name} has it too`,
        );
      holders.set(claim, position);
    }
  return mistakes;
}

/** The domains and addresses a customer is known by, and where each stands. */
function claimsOf(customer: WrittenDesk['customers'][number]): readonly (readonly [readonly (string | number)[], string])[] {
  return [
    ...customer.domains.map((domain, position) => [['domains', position], domain] as const),
    ...customer.participants.map((address, position) => [['participants', position], address.toLowerCase()] as const),
    ...customer.contacts.map(({ address }, position) => [['contacts', position, 'address'], address.toLowerCase()] as const),
  ];
}
