import { saidOfFiles } from './said-of-files.ts';
import { saidOfMails } from './said-of-mails.ts';
import { saidOfServers } from './said-of-servers.ts';

/**
 * Sentences that the database and the log hold in English, as a Chinese page says them. `{words}` is what a server or a file said and
 * stays as it is; `{rest:said}` is itself a sentence of these tables; `{name:family}` is one of the page's own words. First match wins,
 * and what is not here is shown as it was said.
 */
export const saidInChinese = [...saidOfServers, ...saidOfMails, ...saidOfFiles];
