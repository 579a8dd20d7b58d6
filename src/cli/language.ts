import type { Language } from '../case/language.ts';

/** The person's language by the POSIX variables, in their order of precedence. */
export function languageOfEnvironment(variables: Readonly<Record<string, string | undefined>>): Language {
  const locale = variables['LC_ALL'] || variables['LC_MESSAGES'] || variables['LANG'] || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
