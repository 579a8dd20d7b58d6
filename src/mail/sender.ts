/** Who sent a mail, seen from the desk and from the case its number names. */
import type { NumberFound, Sender } from '../case/admission.ts';
import type { Customer, Desk } from '../case/desk.ts';
import type { Message } from '../case/message.ts';
import { domainOf, isDomainWithin, isSameAddress } from './domain.ts';

/** The case that the mail's number names, as far as the judgement needs it. */
export type KnownCase = { readonly number: string; readonly customer: string; readonly participants: readonly string[] };
export type SenderJudgement = { readonly sender: Sender; readonly number: NumberFound; readonly customer: Customer | null };

/** Judges by the From address alone: display name, Reply-To and Sender are the writer's to choose and prove nothing. */
export function judgeSender(message: Message, desk: Desk, known: KnownCase | null): SenderJudgement {
  const number = numberFound(message, known);
  const address = message.from?.address ?? '';
  // Of messages that were kept by an earlier version the doubt is not known.
  if ((message.senderDoubt ?? null) !== null) return { sender: 'doubtful', number, customer: null };
  if (address === '') return { sender: 'none', number, customer: null };
  if (desk.engineers.some((engineer) => isSameAddress(engineer.address, address))) return { sender: 'colleague', number, customer: null };
  const customer = customerOf(address, desk);
  return { sender: senderOf(address, customer, known), number, customer };
}

function senderOf(address: string, customer: Customer | null, known: KnownCase | null): Sender {
  if (domainOf(address) === null) return 'nobody';
  if (known === null) return customer === null ? 'nobody' : 'of-a-customer';
  if (known.participants.some((participant) => isSameAddress(participant, address))) return 'participant';
  if (customer === null) return 'nobody';
  return customer.name === known.customer ? 'of-the-cases-customer' : 'of-another-customer';
}

function numberFound(message: Message, known: KnownCase | null): NumberFound {
  if (message.case.number === null) return 'none';
  if (message.case.others.length > 0) return 'two';
  return known === null ? 'new' : 'known';
}

/** The desk's customer of this address: by name, else by the domain that fits most closely. */
export function customerOf(address: string, desk: Desk): Customer | null {
  const domain = domainOf(address);
  if (domain === null) return null;
  const named = desk.customers.find((customer) => addressesOf(customer).some((known) => isSameAddress(known, address)));
  if (named !== undefined) return named;
  const fitting = desk.customers
    .flatMap((customer) => customer.domains.filter((known) => isDomainWithin(domain, known)).map((known) => ({ customer, known })))
    .sort((one, other) => other.known.length - one.known.length)[0];
  if (fitting !== undefined) return fitting.customer;
  return desk.everyDomainIsACustomer ? unlisted(domain, desk) : null;
}

/** People a customer is known by, whatever domain they write from. */
function addressesOf(customer: Customer): readonly string[] {
  return [...customer.participants, ...customer.contacts.map((contact) => contact.address)];
}

function unlisted(domain: string, desk: Desk): Customer {
  return { name: domain, domains: [domain], participants: [], language: desk.language, contacts: [], kbLink: null };
}
