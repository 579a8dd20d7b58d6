// The rows of systeminfo that name somebody, in the languages of Windows; and those of PowerShell's Get-ComputerInfo.
const row = (labels: string, value: string): RegExp =>
  new RegExp(`^[ \\t>]{0,8}(?:${labels})[ \\t]{0,40}[:：][ \\t]{1,60}${value}[ \\t]{0,80}$`, 'dgimu');

export const systeminfoRows: readonly RegExp[] = [
  row(
    'host ?name|主机名|主機名稱|hostname|nom de l.h.te|nombre de host|nome (?:do )?host|hostnaam|имя узла|ホスト名',
    '(?<host>[\\p{L}\\d][\\p{L}\\d_.-]{0,62})',
  ),
  row(
    'registered owner|注册的所有人|註冊的擁有者|registrierter (?:benutzer|eigentümer|besitzer)|propri.taire enregistr.|propiedad de|proprietario registrato|' +
      'proprietário registrado|geregistreerde eigenaar|зарегистрированный владелец|登録されている所有者|windowsregisteredowner|osregistereduser|csprimaryownername',
    '(?<user>\\S.{0,100}?)',
  ),
  row(
    'registered organi[sz]ation|注册的组织|註冊的組織|registrierte organisation|organisation enregistr.e|organización registrada|organizzazione registrata|' +
      'organização registrada|geregistreerde organisatie|зарегистрированная организация|登録されている組織|windowsregisteredorganization|osorganization',
    '(?<organisation>\\S.{0,100}?)',
  ),
  row('domain|csdomain|域|網域|domäne|domaine|dominio|domínio|domein|домен|ドメイン', '(?<domain>[\\p{L}\\d][\\p{L}\\d_.-]{0,253})'),
];
