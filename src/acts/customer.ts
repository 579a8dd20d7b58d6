import type { Customer, Desk } from '../case/desk.ts';
import type { Language } from '../case/language.ts';
import type { Message } from '../case/message.ts';
/** The language of a case: its customer's, else the message's, else the desk's. */
export function caseLanguage(desk: Desk, customer: Customer | null, message: Message): Language {
  if (customer !== null && !desk.everyDomainIsACustomer) return customer.language;
  if (message.language.startsWith('zh')) return 'zh-CN';
  return message.language === 'en' ? 'en' : desk.language;
}
