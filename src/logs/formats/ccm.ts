// Logs of the Configuration Manager client: <![LOG[…]LOG]!><time="…" date="…" component="…">.
import type { Line, Observation, Operation } from '../../case/reading.ts';
import { type Entry, type FormatReader, type LogFormat, nothing } from '../format.ts';
import { instant } from '../scan/clock.ts';
import { codesIn } from '../scan/codes.ts';

const stamp = /<time="(\d\d):(\d\d):(\d\d)[.\d]{0,12}(?:[-+]\d{1,4})?" date="(\d{1,2})-(\d{1,2})-(\d{4})" component="([^"]{0,60})"/;

function clock(text: string): string | null {
  const found = stamp.exec(text);
  return found ? instant(found[6], found[4], found[5], found[1], found[2], found[3]) : null;
}

export const ccm: LogFormat = {
  name: 'ccm',
  nameHints: ['wuahandler', 'updateshandler', 'scanagent', 'ccm'],
  weigh: (text) => (text.includes('<![LOG[') || text.includes(']LOG]!><time="') ? 12 : 0),
  clock,
  entry: (text): Entry => {
    const message = text.replace(/^\uFEFF?<!\[LOG\[/, '').split(']LOG]!>', 1)[0] ?? '';
    return { time: clock(text), thread: '', component: stamp.exec(text)?.[7] ?? '', level: '', message: message.trim() };
  },
  sees: ['WUA Managed server', 'WSUS server is', 'OnSearchComplete', 'Successfully completed scan', 'Async searching completed'],
  open: openCcm,
  samples: [
    {
      about: 'WUAHandler.log: a search that failed, against this update server',
      lines: [
        '<![LOG[Existing WUA Managed server was already set (http://wsus.contoso.example:8530), skipping Group Policy registration.]LOG]!><time="08:53:25.263-480" date="03-14-2024" component="WUAHandler" context="" type="1" thread="100" file="sourcemanager.cpp:1461">',
        '<![LOG[OnSearchComplete - Failed to end search job. Error = 0x80240439.]LOG]!><time="08:53:29.263-480" date="03-14-2024" component="WUAHandler" context="" type="3" thread="100" file="cwuahandler.cpp:3221">',
      ],
      entries: [
        {
          of: 1,
          time: '2024-03-14T08:53:29',
          component: 'WUAHandler',
          message: 'OnSearchComplete - Failed to end search job. Error = 0x80240439.',
        },
      ],
      facts: [{ name: 'wsus.url', value: 'http://wsus.contoso.example:8530' }],
      operations: [{ kind: 'scan', id: 'WUAHandler', outcome: 'failed', code: '0x80240439' }],
    },
  ],
};

const operationsMax = 1000;

function openCcm(): FormatReader {
  const servers = new Map<string, Line>();
  const operations: Operation[] = [];
  return {
    take: ({ line, entry }) => {
      const url = /(?:managed server|WSUS server is)\b.{0,60}?(https?:\/\/[^\s/)"]{1,255})/i.exec(entry.message)?.[1];
      if (url !== undefined && servers.size < 20 && !servers.has(url)) servers.set(url, line);
      const code = codesIn(entry.message)[0] ?? null;
      const isOver = /Successfully completed scan|Async searching completed/.test(entry.message);
      const hasFailed = entry.message.includes('OnSearchComplete') && code !== null;
      if ((isOver || hasFailed) && operations.length < operationsMax)
        operations.push({
          kind: 'scan',
          id: entry.component,
          outcome: hasFailed ? 'failed' : 'succeeded',
          code: hasFailed ? code : null,
          at: entry.time,
          proof: line,
          trail: [line],
        });
      return 0;
    },
    end: () => {
      const observations: readonly Observation[] = [...servers].map(([value, line]) => ({
        name: 'wsus.url',
        value,
        claim: 'exact',
        lines: [line],
      }));
      return { ...nothing, observations, operations };
    },
  };
}
