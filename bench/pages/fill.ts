import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import type { CaseStatus } from '../../src/case/lifecycle.ts';
import { searchText } from '../../src/store/bigrams.ts';
import type { Queries } from '../../src/store/tables.ts';

/** Titles as customers write them: the words repeat, as they do in a year of one support desk. */
const things = [
  '补丁安装失败',
  '更新后蓝屏',
  '激活状态异常',
  '无法连接更新服务器',
  'Update fails with 0x80240439',
  'Upgrade rolls back',
  '打印服务停止',
];
const places = ['总行', '城东分行', '城西分行', '科技部', '客服中心', 'branch 7', '数据中心'];
const customers = ['DONGHU', 'CHENXING', 'HARBOUR', 'NORTHMILL', 'LAKE', 'RIVER'];
const engineers = ['han.mei@desk.example', 'li.wei@desk.example'];

/** Opens so many cases, most of them over, each with the mails, diagnoses and letters of the template: as a desk looks after years. */
export async function fill(
  db: Queries,
  pool: Pool,
  { cases, template }: { readonly cases: number; readonly template: string },
): Promise<void> {
  const rows = Array.from({ length: cases }, (_, place) => caseRow(place));
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('cases')
      .values(rows.slice(from, from + 500))
      .execute();
  const script = await readFile(join(import.meta.dirname, 'fill.sql'), 'utf8');
  for (const statement of script.replaceAll('$template', template).split(/;\n/)) if (statement.trim() !== '') await pool.query(statement);
}

function caseRow(place: number) {
  const number = `CAS-${String(20_000 + place)}-B${String(place).padStart(5, '0')}`;
  const customer = customers[place % customers.length] ?? '';
  const title = `${places[place % places.length]}${things[(place * 5) % things.length]}`;
  const status = statusOf(place);
  const at = new Date(Date.now() - (place + 1) * 3_600_000);
  return {
    number,
    priority: `P${1 + (place % 4)}`,
    customer,
    customerWord: customer,
    title,
    token: `BENCH:${place}`,
    language: 'zh-CN' as const,
    owner: engineers[place % engineers.length] ?? null,
    status,
    turn: status === 'answered' ? ('customer' as const) : status === 'closed' ? null : ('ours' as const),
    stuckWhy: status === 'stuck' ? 'no reason was recorded' : null,
    openedAt: at,
    changedAt: at,
    search: searchText(number, customer, title, `BENCH:${place}`),
  };
}

/** What a step would take up by itself (open, diagnosed) is left out: the workers are running. */
function statusOf(place: number): CaseStatus {
  if (place < 300) return 'drafted';
  if (place < 320) return 'stuck';
  if (place < 350) return 'returned';
  return place < 1200 ? 'answered' : 'closed';
}
