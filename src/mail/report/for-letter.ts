import type { Delivery } from '../../case/delivery.ts';

/**
 * What a report says of the recipients of one letter. Prose names other people too: where it names any of ours, they alone are meant.
 * Where it names none of them, a server beyond theirs speaks (an alias, a list), and its words stay as they are.
 */
export function deliveriesFor(recipients: readonly string[], deliveries: readonly Delivery[]): readonly Delivery[] {
  const ours = new Map(recipients.map((address) => [address.toLowerCase(), address]));
  const [only] = recipients.length === 1 ? recipients : [];
  const named = deliveries.map((delivery) => ({
    ...delivery,
    recipient: delivery.recipient === '' ? (only ?? '') : (ours.get(delivery.recipient.toLowerCase()) ?? delivery.recipient),
  }));
  const meant = named.filter((delivery) => recipients.includes(delivery.recipient));
  return meant.length > 0 ? meant : named;
}
