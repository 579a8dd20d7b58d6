/** In charge of CEL: a rule's condition, checked against the names that exist, compiled once, asked many times. */
import { type CelInput, CelScalar, celEnv, celFunc, isCelError, parse, plan } from '@bufbuild/cel';
import { namesOf, type Shape } from './condition-names.ts';
import { compareVersions } from './version.ts';

/** Plain values: numbers are CEL doubles, bigints CEL ints. */
export type CelValues = { readonly [name: string]: CelInput };
export type Condition = (values: CelValues) => boolean;

/** Compiles a condition. Throws an Error that says what is wrong with its text or its names. */
export function compileCondition(text: string, shapes: Readonly<Record<string, Shape>>, needs: readonly string[]): Condition {
  const parsed = parse(text);
  if (parsed.expr === undefined) throw new Error('expected a condition, but it is empty');
  const problem = namesOf(parsed.expr, shapes, needs);
  if (problem !== null) throw new Error(problem);
  const ask = plan(environment, parsed);
  return (values) => {
    const answer = ask({ ...values });
    if (isCelError(answer)) throw new Error(`the condition could not be judged: ${answer.message}`, { cause: answer });
    if (typeof answer !== 'boolean') throw new Error(`expected true or false of the condition, but came ${typeof answer}`);
    return answer;
  };
}

/** Versions are no strings: "17763.2090" < "17763.917" as text, and the other way round as builds. */
const versionLess = celFunc(
  'versionLess',
  [CelScalar.STRING, CelScalar.STRING],
  CelScalar.BOOL,
  (one, other) => compareVersions(one, other) < 0,
);
const environment = celEnv({ funcs: [versionLess] });
