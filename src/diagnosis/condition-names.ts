import type { parse } from '@bufbuild/cel';

/** What a name in a condition offers: its fields, or what one item of it is. Null: nothing is known, and nothing checked. */
export type Shape = { readonly fields?: Readonly<Record<string, Shape | null>>; readonly item?: Shape } | null;
type Expression = NonNullable<ReturnType<typeof parse>['expr']>;
type Scope = Readonly<Record<string, Shape>>;

/**
 * Reads every name of a condition against what exists; returns the first problem in words, or null.
 * CEL itself is silent about a typing mistake in `has(...)` and in a map's key. A fact must be in `needs`, or asked for by `in` first.
 */
export function namesOf(expression: Expression, scope: Scope, needs: readonly string[]): string | null {
  const problems: string[] = [];
  const asked = new Set(needs);
  const used = new Set<string>();
  shapeOf(expression, scope, { problems, asked, used });
  const unguarded = [...used].find((name) => !asked.has(name));
  if (unguarded !== undefined)
    problems.push(`the fact "${unguarded}" is used, but neither in needs nor asked for by \`"${unguarded}" in facts\``);
  return problems[0] ?? null;
}

type Notes = { readonly problems: string[]; readonly asked: Set<string>; readonly used: Set<string> };

function shapeOf(expression: Expression | undefined, scope: Scope, notes: Notes): Shape {
  if (expression === undefined) return null;
  const kind = expression.exprKind;
  switch (kind.case) {
    case 'identExpr':
      return named(kind.value.name, scope, notes);
    case 'selectExpr':
      return fieldOf(shapeOf(kind.value.operand, scope, notes), kind.value.field, notes);
    case 'callExpr':
      return called(kind.value, scope, notes);
    case 'listExpr':
      for (const element of kind.value.elements) shapeOf(element, scope, notes);
      return null;
    case 'comprehensionExpr':
      return walked(kind.value, scope, notes);
    default:
      return null;
  }
}

function named(name: string, scope: Scope, { problems }: Notes): Shape {
  const shape = scope[name];
  if (shape === undefined) problems.push(`the name "${name}" does not exist here; there are ${Object.keys(scope).join(', ')}`);
  return shape ?? null;
}

function fieldOf(shape: Shape, field: string, { problems }: Notes): Shape {
  const fields = shape?.fields;
  if (fields === undefined) return null;
  if (!Object.hasOwn(fields, field)) problems.push(`"${field}" does not exist here; there are ${Object.keys(fields).join(', ')}`);
  return fields[field] ?? null;
}

type Call = Extract<Expression['exprKind'], { case: 'callExpr' }>['value'];

function called(call: Call, scope: Scope, notes: Notes): Shape {
  const [first, second] = call.args;
  const [left, right] = [textOf(first), textOf(second)];
  if (call.function === '@in' && left !== null && nameOf(second) === 'facts') notes.asked.add(left);
  if (call.function === '_[_]' && right !== null && nameOf(first) === 'facts') notes.used.add(right);
  shapeOf(call.target, scope, notes);
  const shapes = call.args.map((argument) => shapeOf(argument, scope, notes));
  if (call.function === '@in' && left !== null && second !== undefined) fieldOf(shapes[1] ?? null, left, notes);
  if (call.function !== '_[_]') return null;
  return right === null ? (shapes[0]?.item ?? null) : fieldOf(shapes[0] ?? null, right, notes);
}

type Walk = Extract<Expression['exprKind'], { case: 'comprehensionExpr' }>['value'];

function walked(walk: Walk, scope: Scope, notes: Notes): Shape {
  const range = shapeOf(walk.iterRange, scope, notes);
  const inside: Scope = { ...scope, [walk.iterVar]: range?.item ?? null, [walk.accuVar]: null };
  for (const part of [walk.accuInit, walk.loopCondition, walk.loopStep, walk.result]) shapeOf(part, inside, notes);
  return null;
}

function nameOf(expression: Expression | undefined): string | null {
  return expression?.exprKind.case === 'identExpr' ? expression.exprKind.value.name : null;
}

function textOf(expression: Expression | undefined): string | null {
  if (expression?.exprKind.case !== 'constExpr') return null;
  const constant = expression.exprKind.value.constantKind;
  return constant.case === 'stringValue' ? constant.value : null;
}
