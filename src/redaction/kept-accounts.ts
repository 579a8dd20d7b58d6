/** Accounts that every Windows has, in the languages of their Windows, and what stands where there is none: they tell nobody. */
const accounts: ReadonlySet<string> = new Set(
  (
    'system|localsystem|local service|localservice|network service|networkservice|trustedinstaller|everyone|anonymous logon|interactive|' +
    'administrator|administrators|administrateur|administrateurs|administrador|administradores|amministratore|администратор|администраторы|' +
    'domain admins|domain users|domain computers|authenticated users|creator owner|users|guest|guests|gast|invité|invitado|ospite|гость|来宾|管理员|' +
    'public|default|default user|all users|defaultuser0|defaultuser1|defaultaccount|wdagutilityaccount|defaultapppool|classic .net apppool|' +
    'temp|user|users|username|user name|owner|registered owner|windows user|windows 用户|utilisateur windows|usuario de windows|utente windows|' +
    'windows-benutzer|windows-gebruiker|пользователь windows|пользователь|windows ユーザー|utilisateur|benutzer|usuario|utente|gebruiker|用户|' +
    'n/a|n/d|н/д|暂缺|不适用|nicht zutreffend|non disponible|nulo|null|(null)|none|nil|unknown|undefined|empty|true|false|yes|no|' +
    'desktop.ini|ntuser.dat|admin|microsoft|microsoft corporation|hp|dell|lenovo'
  ).split('|'),
);

/** Places before the backslash that are the system's, and so are the accounts behind: `NT AUTHORITY\SYSTEM`, `IIS APPPOOL\…`; and keys of the registry. */
const authorities: ReadonlySet<string> = new Set(
  (
    'nt authority|autorite nt|autorité nt|nt-autorität|nt-autoritat|builtin|vordefiniert|nt service|nt virtual machine|iis apppool|window manager|' +
    'font driver host|everyone|hklm|hkcu|hkcr|hku|hkey_local_machine|hkey_current_user|registry|device|windows|system32|software|system'
  ).split('|'),
);
/** Places that are everybody's, though the accounts behind are somebody's: `AzureAD\LinChen`. */
const everybodys: ReadonlySet<string> = new Set(
  'workgroup|arbeitsgruppe|mshome|azuread|microsoftaccount|.|n/a|n/d|н/д|暂缺|null|(null)|none|true|false|localhost'.split('|'),
);

export function isKeptAccount(name: string): boolean {
  const word = name.trim().toLowerCase();
  // %USERNAME%, $env:USERNAME, <user>, ***: a place for a name. DWM-1, UMFD-0: one for each session.
  return accounts.has(word) || /^(?:[%$<{[*].*|x{3,}|\.{2,}|-+|\d{1,3}|(?:dwm|umfd)-\d+)$/.test(word);
}

/** Whether the accounts of a place are the system's own. */
export function isAuthority(place: string): boolean {
  return authorities.has(place.trim().toLowerCase());
}

export function isKeptDomain(place: string): boolean {
  return isAuthority(place) || everybodys.has(place.trim().toLowerCase());
}
