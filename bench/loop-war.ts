/** Our acknowledgements against a machine that answers every mail: a day of it, the clock ours and everything else real. */
import { machines, wage } from '../test/workers/loop-war.ts';

export async function bench(): Promise<string> {
  const rows: string[] = [
    '24 hours of a person who writes every hour, an engineer who answers, and a machine that answers everything it gets:',
  ];
  for (const [name, machine] of Object.entries(machines)) {
    const { people, machine: answers, approved, acknowledged, sent, moved, ends, isStopped } = await wage(machine);
    const kept = Object.entries(ends).map(([end, count]) => `${count} ${end}`);
    rows.push(
      `  ${name}`,
      `    ${people} mails of people, ${answers} of the machine: ${kept.join(', ')}; the machine moved the case ${moved} times`,
      `    ${sent} letters left: ${approved} that an engineer approved, ${acknowledged} acknowledgements${isStopped ? ', then the breaker' : ''}`,
    );
  }
  return `${rows.join('\n')}\n`;
}
