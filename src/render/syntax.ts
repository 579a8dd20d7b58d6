/** What a template may be made of. Refuses raw output and unknown names, and guards what Handlebars' strict mode lets through. */
import { Fault } from '../case/fault.ts';

/** A node of Handlebars' syntax tree, seen as plain values: its types do not say which node has which field. */
export type Syntax = {
  type?: unknown;
  path?: unknown;
  name?: unknown;
  params?: unknown;
  hash?: unknown;
  pairs?: unknown;
  value?: unknown;
  parts?: unknown;
  original?: unknown;
  data?: unknown;
  escaped?: unknown;
  loc?: unknown;
  start?: unknown;
  line?: unknown;
  column?: unknown;
};
export type Allowed = { readonly words: ReadonlySet<string>; readonly partials: ReadonlySet<string>; readonly name: string };

/** The one field of a statement that only the `evidence` word may read. */
const guarded = 'says';

/**
 * Checks the tree and wraps every value handed to a word, a block or a partial into `need`: strict mode throws for `{{absent}}`, but
 * passes an absent value silently to those.
 */
export function keepStrict(program: unknown, allowed: Allowed): void {
  visit(program, { ...allowed, partials: new Set([...allowed.partials, ...namesOfInlines(program), '@partial-block']) });
}

/** The values a template mentions, sorted: what every translation of it must mention too. Names of words and partials are not among them. */
export function placeholders(program: unknown): readonly string[] {
  const found = new Set<string>();
  walk(program, (node) => {
    const pairs = isSyntax(node.hash) && Array.isArray(node.hash.pairs) ? node.hash.pairs : [];
    const params = Array.isArray(node.params) ? node.params : [];
    const printed = node.type === 'MustacheStatement' && params.length === 0 ? [node.path] : [];
    for (const value of [...params, ...printed, ...pairs.map((pair) => (isSyntax(pair) ? pair.value : null))])
      if (isSyntax(value) && value.type === 'PathExpression' && typeof value.original === 'string') found.add(value.original);
  });
  return [...found].sort();
}

function visit(node: unknown, allowed: Allowed): void {
  walk(node, (found) => {
    switch (found.type) {
      case 'MustacheStatement':
        if (found.escaped === false) refuse(found, allowed, 'expected escaped output, but came a triple-stash or {{&');
        if (isValue(found, allowed)) return printed(found);
        return guard(found, nameOf(found.path) === 'optional');
      case 'BlockStatement':
        if (!allowed.words.has(nameOf(found.path))) refuse(found, allowed, `expected a block word, but came "${nameOf(found.path)}"`);
        return guard(found, false);
      case 'SubExpression':
        return guard(found, nameOf(found.path) === 'optional');
      case 'PartialStatement':
      case 'PartialBlockStatement':
        if (!allowed.partials.has(nameOf(found.name)))
          refuse(found, allowed, `expected the name of a partial, but came "${nameOf(found.name)}"`);
        return guard(found, false);
      case 'DecoratorBlock':
        if (nameOf(found.path) !== 'inline') refuse(found, allowed, 'expected no decorator but inline');
        return;
      case 'Decorator':
        return refuse(found, allowed, 'expected no decorator, but came one');
      case 'PathExpression':
        if (Array.isArray(found.parts) && found.parts.includes(guarded))
          refuse(found, allowed, 'expected a statement to be read by {{evidence}}');
    }
  });
}

/** Children first, so that what `guard` wraps is not visited again. */
function walk(node: unknown, see: (node: Syntax) => void): void {
  if (Array.isArray(node)) for (const entry of node) walk(entry, see);
  if (!isSyntax(node)) return;
  for (const [key, value] of Object.entries(node)) if (key !== 'loc') walk(value, see);
  if (typeof node.type === 'string') see(node);
}

function guard(node: Syntax, isOptional: boolean): void {
  if (isOptional) return;
  if (Array.isArray(node.params)) node.params = node.params.map(needed);
  const { hash } = node;
  if (!isSyntax(hash) || !Array.isArray(hash.pairs)) return;
  for (const pair of hash.pairs) if (isSyntax(pair)) pair.value = needed(pair.value);
}

/** `{{name}}`: strict mode alone would print nothing for `{{constructor}}`, which every object has. */
function isValue({ path, params }: Syntax, { words }: Allowed): boolean {
  return isSyntax(path) && path.type === 'PathExpression' && Array.isArray(params) && params.length === 0 && !words.has(nameOf(path));
}

function printed(node: Syntax): void {
  const guardedPath = needed(node.path);
  if (!isSyntax(guardedPath) || guardedPath.type !== 'SubExpression') return;
  node.path = guardedPath.path;
  node.params = guardedPath.params;
}

function needed(expression: unknown): unknown {
  if (!isSyntax(expression) || expression.type !== 'PathExpression') return expression;
  const { parts, data, loc, original } = expression;
  if (!Array.isArray(parts) || parts.length === 0 || (data === true && parts[0] !== 'root')) return expression;
  return {
    type: 'SubExpression',
    path: { type: 'PathExpression', data: false, depth: 0, parts: ['need'], original: 'need', loc },
    params: [expression, { type: 'StringLiteral', value: original, original, loc }],
    hash: undefined,
    loc,
  };
}

/** The partials a template declares for others, such as a page's content for its layout. */
export function namesOfInlines(program: unknown): readonly string[] {
  const names: string[] = [];
  walk(program, (node) => {
    const { params } = node;
    const first: unknown = node.type === 'DecoratorBlock' && Array.isArray(params) ? params[0] : undefined;
    if (isSyntax(first) && typeof first.value === 'string') names.push(first.value);
  });
  return names;
}

function nameOf(path: unknown): string {
  return isSyntax(path) && path.type === 'PathExpression' && typeof path.original === 'string' ? path.original : '(computed)';
}

function refuse(node: Syntax, { name }: Allowed, sentence: string): never {
  const start = isSyntax(node.loc) && isSyntax(node.loc.start) ? node.loc.start : {};
  throw new Fault('template-invalid', `${name}:${String(start.line ?? 1)}:${Number(start.column ?? 0) + 1}: ${sentence}`);
}

function isSyntax(value: unknown): value is Syntax {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
