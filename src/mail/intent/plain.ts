/** One spelling for what customers spell in many ways, so that each clue is written once. */
import { simplify } from '../script.ts';
import { withoutTypos } from './typos.ts';

/** What Taiwan and Hong Kong call it (after the characters are simplified), slang, and slips of the keyboard. */
const zhWords: readonly (readonly [RegExp, string])[] = [
  [/重新开机/g, '重启'],
  [/软体/g, '软件'],
  [/(?:记录|日志)档/g, '日志'],
  [/附加档案|附加文件|附档|夹带档案?/g, '附件'],
  [/云端硬盘|云端硬碟|云端/g, '网盘'],
  [/硬碟/g, '硬盘'],
  [/档案/g, '文件'],
  [/列印/g, '打印'],
  [/使用者/g, '用户'],
  [/萤幕|萤光幕/g, '屏幕'],
  [/伺服器/g, '服务器'],
  [/网路/g, '网络'],
  [/程式/g, '程序'],
  [/视窗/g, '窗口'],
  [/案件/g, '案例'],
  [/木有|米有|冇/g, '没有'],
  [/唔(?!好意思)/g, '不'],
  [/仲(?:未|系)/g, '还没'],
  [/咗/g, '了'],
  [/哋/g, '们'],
  [/嘅/g, '的'],
  [/[係系]咪/g, '是不是'],
  [/(?<=[今呢])次[係系]|(?<![联关])係/g, '是'],
  [/听日|聽日/g, '明天'],
  [/今朝/g, '今早'],
  [/为啥/g, '为什么'],
  [/啥/g, '什么'],
  [/咋(?:样|整|办)?/g, '怎么'],
  [/搞掂|整好/g, '搞定'],
  [/妥了/g, '好了'],
];

/** Short forms at length, with or without their apostrophe. */
const enWords: readonly (readonly [RegExp, string])[] = [
  [/[‘’´`]/g, "'"],
  [/\bwon'?t\b/gi, 'will not'],
  [/\b(?:can'?t|can not)\b/gi, 'cannot'],
  [/\b(do|does|did|is|are|was|were|has|have|had|could|would|should|need|must)n['o]?t\b/gi, '$1 not'],
  [/\b(it|that|this|here|there|what|who|everything)'s\b/gi, '$1 is'],
  [/\b(i)'?m\b/gi, '$1 am'],
  [/\b(we|you|they)'re\b/gi, '$1 are'],
  [/\b(i|we|you|they)'ve\b/gi, '$1 have'],
  [/\b(i|we|you|he|she|they|it)'ll\b/gi, '$1 will'],
  [/\b(i|we|you|he|she|they)'d\b/gi, '$1 would'],
  [/\b(?:pls|plz|plse)\b/gi, 'please'],
  [/\b(?:thx|thks|thnx|tks|ty)\b/gi, 'thanks'],
  [/\bw\/o\b/gi, 'without'],
  [/\bu\b/g, 'you'],
  [/\bur\b/g, 'your'],
];

export function plainWords(text: string): string {
  const narrow = text.replace(/[Ａ-Ｚａ-ｚ０-９]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  return [...zhWords, ...enWords].reduce((plain, [form, word]) => plain.replace(form, word), simplify(withoutTypos(narrow)));
}
