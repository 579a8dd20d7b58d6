import type { Knowledge } from './knowledge.ts';

/** What the knowledge has for one of the common codes: a rule that gives cause and actions, a vendor's remedy, or a meaning alone. */
export type Covered = { readonly code: string; readonly symbol: string; readonly has: 'rule' | 'remedy' | 'meaning' | 'nothing' };

/**
 * The most common codes of updating, and what the knowledge has for each. Nobody publishes counts: the choice is every code that Microsoft's
 * update pages explain one by one (the mitigations table), then Windows Update's own codes in the groups of the agent's reference that
 * customers meet (general, protocol, handler, download, setup of the agent), then the servicing stack's.
 */
export function coverage(knowledge: Knowledge, most = 200): readonly Covered[] {
  const explained = knowledge.mitigations.all.map(({ code }) => code.slice(0, 10).toLowerCase());
  const named = groups.flatMap((group) => knowledge.codes.all.filter(({ code }) => group.test(code)).map(({ code }) => code));
  const codes = [...new Set([...explained, ...named])].filter((code) => /^0x[89c][0-9a-f]{7}$/.test(code)).slice(0, most);
  const ruled = new Set(knowledge.rules.filter((rule) => rule.actions.length > 0).flatMap((rule) => rule.codes));
  return codes.map((code) => {
    const known = knowledge.codes.find(code);
    const has = ruled.has(code)
      ? 'rule'
      : knowledge.mitigations.ofCode(code).length > 0
        ? 'remedy'
        : known?.meaning
          ? 'meaning'
          : 'nothing';
    return { code, symbol: known?.symbol ?? '', has };
  });
}

/** In the order they fill the list up: wuerror.h's own grouping by number, then cbs names. */
const groups = [/^0x802400[0-4]/, /^0x80244/, /^0x80246/, /^0x80242/, /^0x8024d/, /^0x800f08/, /^0x800f09/];
