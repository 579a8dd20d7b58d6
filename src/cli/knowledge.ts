import { readSettings } from '../config/settings.ts';
import { explain } from '../diagnosis/explain.ts';
import { openKnowledge } from '../knowledge/folder.ts';
import { openTemplates } from '../render/templates.ts';
import { type Command, type Given, type Terminal, WrongUsage } from './command.ts';
import { updateKnowledge } from './knowledge/update.ts';

/** The knowledge: is it well-formed, and what do we know about a code, an update, a build. */
export const knowledge: Command = {
  name: 'knowledge',
  words: 'check | explain CODE|KB|BUILD | update TABLE FILE',
  about: {
    'zh-CN': '知识：格式是否正确（check）；关于一个错误码、补丁或版本我们知道什么（explain）；用文件更新每月的表（update）',
    en: 'the knowledge: is it well-formed (check), what do we know about a code, an update or a build (explain); bring a monthly table up to date by a file (update)',
  },
  options: {
    'dry-run': {
      type: 'boolean',
      about: { 'zh-CN': '仅试算，不写入（update）', en: 'only say what would change, write nothing (update)' },
    },
  },
  run,
};

async function run(given: Given, terminal: Terminal): Promise<number> {
  const [verb, word] = given.words;
  const settings = readSettings(terminal.environment);
  if (verb === 'update') return updateKnowledge(settings.knowledgeDir, given, terminal);
  const templates = await openTemplates(settings.templatesDir);
  const known = await openKnowledge(settings.knowledgeDir, templates.snippet);
  if (verb === 'check') return check(known.version, known.rules.length, given, terminal);
  if (verb !== 'explain' || word === undefined)
    throw new WrongUsage(
      `expected "check", "explain" with a word, or "update" with a table and a file, but came "${given.words.join(' ')}"`,
    );
  const explained = explain(word, known);
  terminal.out(`${JSON.stringify(explained, null, given.options['json'] === true ? 0 : 2)}\n`);
  return 0;
}

function check(version: string, rules: number, given: Given, terminal: Terminal): number {
  if (given.options['json'] === true) terminal.out(`${JSON.stringify({ version, rules })}\n`);
  else
    terminal.out(
      terminal.language === 'zh-CN'
        ? `知识 ${version}：${rules} 条规则，格式正确\n`
        : `knowledge ${version}: ${rules} rules, well-formed\n`,
    );
  return 0;
}
