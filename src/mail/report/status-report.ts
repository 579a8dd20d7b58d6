import type { Delivery, DeliveryAction } from '../../case/delivery.ts';
import { typedAddress } from './address.ts';
import { causeOf } from './cause.ts';
import type { FieldGroup } from './fields.ts';
import { codeIn, isTemporaryCode, isVague } from './status.ts';

/** Characters of a server's words that are kept. */
const diagnosticMax = 500;

/** What a delivery status report (RFC 3464, RFC 6533) says, one delivery a recipient; a program's receipt (RFC 8098) speaks for one. */
export function reportedDeliveries(groups: readonly FieldGroup[]): readonly Delivery[] {
  return groups.flatMap((group) => {
    if (group.has('disposition')) return receiptOf(group);
    return group.has('final-recipient') || group.has('original-recipient') || group.has('action') ? [deliveryOf(group)] : [];
  });
}

function deliveryOf(group: FieldGroup): Delivery {
  const diagnostic = oneLine((group.get('diagnostic-code') ?? '').replace(/^\s*[a-z0-9-]{1,20}\s*;/i, ''));
  const stated = codeIn(group.get('status') ?? '').status;
  const told = codeIn(diagnostic);
  const status = exacter(stated, told.status, diagnostic);
  return {
    recipient: recipientOf(group),
    action: actionOf(group.get('action') ?? '', status),
    status,
    isTemporary: isTemporaryCode({ status, reply: told.reply }),
    cause: causeOf(status, diagnostic),
    diagnostic,
  };
}

/** A server that reports in its own words what another answered (`550 5.7.1 …`) knows no more than that other. */
export function exacter(stated: string | null, told: string | null, words: string): string | null {
  if (stated === null || told === null) return stated ?? told;
  if (isVague(stated) && stated.charAt(0) === told.charAt(0)) return told;
  return answered.test(words) && !isVague(told) ? told : stated;
}
const answered = /^[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}/;

/** The address we wrote to, where the server tells it from the one it ended at. */
function recipientOf(group: FieldGroup): string {
  return typedAddress(group.get('original-recipient')) ?? typedAddress(group.get('final-recipient')) ?? '';
}

/** RFC 3464 2.3.3; some append a comment, some leave it out: then the class of the code says it (RFC 3463 3.1). */
function actionOf(written: string, status: string | null): DeliveryAction {
  const word = /[a-z]+/.exec(written.toLowerCase())?.[0] ?? '';
  if (word === 'delivered' || word === 'delayed' || word === 'relayed' || word === 'expanded') return word;
  return word !== 'failed' && status?.startsWith('2') === true ? 'delivered' : 'failed';
}

/** RFC 8098 3.2.6.2: what became of the mail in the recipient's hands. What an error prevented is no receipt. */
function receiptOf(group: FieldGroup): readonly Delivery[] {
  const type = /;\s{0,4}([a-z-]{1,20})/i.exec(group.get('disposition') ?? '')?.[1]?.toLowerCase() ?? '';
  const action = receipts.get(type);
  if (action === undefined) return [];
  return [{ recipient: recipientOf(group), action, status: null, isTemporary: false, cause: 'other', diagnostic: '' }];
}

const receipts = new Map<string, DeliveryAction>([
  ['displayed', 'read'],
  ['deleted', 'deleted'],
  ['dispatched', 'delivered'],
  ['processed', 'delivered'],
]);

/** A server's words on one line, without what no page shows. */
export function oneLine(words: string): string {
  return words
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, diagnosticMax);
}
