/** The words a template may use beside Handlebars' own `if`, `unless`, `each` and `with`. */
import Handlebars from 'handlebars';
import { Fault } from '../case/fault.ts';
import { dateText } from './date.ts';

export type Dress = 'text' | 'html';
export type Word = (this: unknown, ...args: unknown[]) => unknown;
/** What Handlebars passes last: the block, where there is one, the named arguments, and the values the whole template was given. */
type Call = { readonly block: ((context: unknown) => unknown) | null; readonly named: Record<string, unknown>; readonly root: unknown };

/** Shown of a statement in a fault (characters): enough to find it. */
const shownMax = 80;

export function wordsFor(dress: Dress): Readonly<Record<string, Word>> {
  return {
    ...comparisons,
    need: (value: unknown, name: unknown) => need(value, String(name)),
    optional: (value: unknown) => value ?? null,
    evidence,
    t,
    lookup: (from: unknown, key: unknown) => need(own(from, String(key)), String(key)),
    concat: (...args: unknown[]) => args.slice(0, -1).map(String).join(''),
    join: (list: unknown, separator: unknown) => (Array.isArray(list) ? list.map(String).join(String(separator)) : ''),
    // A case number may hold what ends a path: `SR#20240304-12`.
    inPath: (value: unknown) => encodeURIComponent(String(value)),
    date: (value: unknown, ...args: unknown[]) => dateText(value, callOf(args).named),
    lines: dress === 'text' ? (text: unknown) => String(text) : linesInHtml,
  };
}

const comparisons: Readonly<Record<string, Word>> = {
  eq: (left: unknown, right: unknown) => left === right,
  ne: (left: unknown, right: unknown) => left !== right,
  gt: (left: unknown, right: unknown) => Number(left) > Number(right),
  lt: (left: unknown, right: unknown) => Number(left) < Number(right),
  not: (value: unknown) => Handlebars.Utils.isEmpty(value),
  and: (...args: unknown[]) => args.slice(0, -1).every((value) => !Handlebars.Utils.isEmpty(value)),
  or: (...args: unknown[]) => args.slice(0, -1).some((value) => !Handlebars.Utils.isEmpty(value)),
};

/**
 * A sentence about a machine, or a block of them. Throws `Fault('statement-without-evidence')` where nothing proves it:
 * `{{evidence statement}}` says it, `{{#evidence finding}}…{{/evidence}}` renders a block about it.
 */
function evidence(this: unknown, statement: unknown, ...args: unknown[]): unknown {
  const { block } = callOf(args);
  const says = own(statement, 'says');
  const proof = own(statement, 'evidence');
  if (!Array.isArray(proof) || proof.length === 0) {
    const about = String(says ?? own(statement, 'rule') ?? own(statement, 'title') ?? 'a statement').slice(0, shownMax);
    throw new Fault('statement-without-evidence', `expected evidence for "${about}", but came none`);
  }
  return block === null ? need(says, 'says') : block(statement);
}

/** A text of the page's language: `{{t "drafts.waiting" count=3}}` out of the values' `texts`; `{count}` in it stands for the value. */
function t(this: unknown, ...args: unknown[]): unknown {
  const { named, root } = callOf(args);
  const [first, second] = args;
  const isOwnDictionary = typeof first === 'object' && first !== null && args.length > 2;
  const key = String(isOwnDictionary ? second : first);
  const text = own(isOwnDictionary ? first : own(root, 'texts'), key);
  if (typeof text !== 'string') throw new Fault('text-unknown', `expected a text called "${key}", but there is none`);
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => String(need(own(named, name), name)));
}

/** Lines as HTML: escaped, `<br/>` between them, leading spaces kept where mail programs drop them. */
function linesInHtml(text: unknown): unknown {
  const lines = String(text).split('\n');
  const dressed = lines.map((line) => Handlebars.escapeExpression(line).replace(/^[ \t]+/, (space) => '&#160;'.repeat(space.length)));
  return new Handlebars.SafeString(dressed.join('<br/>\n'));
}

function need(value: unknown, name: string): unknown {
  if (value === undefined) throw new Fault('template-value-absent', `expected a value called "${name}", but it is absent`);
  return value;
}

/** Own fields only: a name in a template never reaches a prototype. */
function own(from: unknown, key: string): unknown {
  if (typeof from !== 'object' || from === null) return undefined;
  return Object.getOwnPropertyDescriptor(from, key)?.value;
}

function callOf(args: readonly unknown[]): Call {
  const options = args.at(-1);
  const block = own(options, 'fn');
  const named = own(options, 'hash');
  return {
    block: typeof block === 'function' ? (context) => Reflect.apply(block, undefined, [context]) : null,
    named: typeof named === 'object' && named !== null ? { ...named } : {},
    root: own(own(options, 'data'), 'root'),
  };
}
