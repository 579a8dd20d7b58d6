import type { Diagnosis, Evidence, FindingText } from '../../src/case/diagnosis.ts';

/** What is wrong with the shape of a diagnosis, in words; nothing for a sound one, however little the log said. */
export function unsound({ artifacts, machines, facts, errors, findings }: Diagnosis): readonly string[] {
  const isMachine = (machine: number | null): boolean => machine === null || machine < machines.length;
  const pointsNowhere = ({ artifact, line }: Evidence): boolean => artifact >= artifacts.length || line < 1;
  return [
    ...artifacts.filter(({ machine }) => !isMachine(machine)).map(({ path }) => `${path} belongs to a machine that is not there`),
    ...facts
      .filter(({ evidence }) => evidence.length === 0 || evidence.some(pointsNowhere))
      .map(({ name }) => `the fact ${name} has no line`),
    ...errors.filter(({ code }) => !/^0x[0-9a-f]{8}$/.test(code)).map(({ code }) => `${code} is no code`),
    ...findings.flatMap(({ rule, verdict, evidence, texts, machine }) => [
      ...(isMachine(machine) ? [] : [`${rule} speaks of a machine that is not there`]),
      ...(verdict === 'found' && evidence.length === 0 ? [`${rule} was found without a line`] : []),
      ...(evidence.some(pointsNowhere) ? [`${rule} points at a line that is not there`] : []),
      ...Object.values(texts).flatMap((text) => unsaid(text).map((what) => `${rule} ${what}`)),
    ]),
  ];
}

/** A place that a template left empty, or a value that is none. */
function unsaid({ title, statement, cause, actions, ask }: FindingText): readonly string[] {
  const all = [title, statement, cause, ...actions.map((action) => action.text), ...ask].join('\n');
  return [
    ...(title === '' ? ['has no title'] : []),
    ...(/undefined|\[object|NaN|\{\{/.test(all) ? [`says ${/.{0,20}(?:undefined|\[object|NaN|\{\{).{0,20}/.exec(all)?.[0] ?? ''}`] : []),
  ];
}
