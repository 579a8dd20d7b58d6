import { kbIn } from './values.ts';

/** What a DISM command line sets out to do; `kind` null where it changes nothing or is no operation of ours. */
export type DismCommand = {
  readonly kind: 'repair' | 'install' | 'uninstall' | null;
  readonly id: string;
  /** The running system, not an image on disk. */
  readonly isOnline: boolean;
};

export function dismCommandOf(text: string): DismCommand {
  const isOnline = /[/-]online\b/i.test(text);
  if (/[/-]restorehealth\b/i.test(text)) return { kind: 'repair', id: '', isOnline };
  if (/[/-](?:add-package|enable-feature|add-capability|add-driver)\b/i.test(text)) return { kind: 'install', id: idIn(text), isOnline };
  if (/[/-](?:remove-package|disable-feature|remove-capability)\b/i.test(text)) return { kind: 'uninstall', id: idIn(text), isOnline };
  return { kind: null, id: '', isOnline };
}

/** The KB in the package's path, or the last part of what is named. */
function idIn(text: string): string {
  const kb = kbIn(text.replace(/[_-]kb/gi, ' KB'));
  if (kb !== null) return kb;
  const named = /[/-](?:packagepath|packagename|featurename|capabilityname|driver)[:=]"?([^"\s]{1,260})/i.exec(text)?.[1] ?? '';
  return named.slice(Math.max(named.lastIndexOf('\\'), named.lastIndexOf('/')) + 1);
}
