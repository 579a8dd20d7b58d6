import { Fault } from '../case/fault.ts';

/**
 * Refuses a Redis that may forget jobs: one that evicts keys under memory pressure, or that keeps no append-only file.
 * Reads INFO, which managed servers answer where CONFIG is forbidden. Throws `Fault('redis-unsafe')` naming every setting.
 */
export function refuseUnsafe(info: string): void {
  const fields = new Map(info.split(/\r?\n/).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]));
  const policy = fields.get('maxmemory_policy') ?? 'unknown';
  const appends = fields.get('aof_enabled') ?? 'unknown';
  const wrong = [
    ...(policy === 'noeviction' ? [] : [`maxmemory-policy noeviction, but it is ${policy}`]),
    ...(appends === '1' ? [] : ['appendonly yes, but it is off']),
  ];
  if (wrong.length > 0) throw new Fault('redis-unsafe', `Redis could lose work: expected ${wrong.join('; expected ')}`);
}
