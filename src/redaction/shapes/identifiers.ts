// What identifies one computer: SIDs, GUIDs and numbers behind a label that says so. Update GUIDs and the rest are nobody's and stay.
const guid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const machineGuids =
  'sus ?client ?id|machine ?guid|machine ?id|computer ?id|client ?id|device ?id|aad ?device ?id|tenant ?id|azureaddeviceid|sms ?(?:client )?id|' +
  'sms ?unique ?identifier|smsuniqueidentifier|uuid|vm ?id|sqm ?machine ?id|pingid|device ?guid|object ?guid';
const serials =
  'serial ?(?:number|no\\.?)|(?:bios|os)?serialnumber|biosseralnumber|windowsproductid|s/n|service ?tag|asset ?tag|序列号|seriennummer|num[ée]ro de s[ée]rie|número de serie|numero di serie|серийный номер|' +
  'product ?id|产品 ?id|產品識別碼|produkt-id|identificateur de produit|id\\. del producto|identificação do produto|product-id|код продукта|プロダクト id';

/** S-1-5-21 is an account or computer, S-1-12-1 one in the cloud, S-1-5-83-1 a virtual machine; all else is the same everywhere. */
export const sids: readonly RegExp[] = [/(?<![A-Za-z\d-])(?<sid>S-1-(?:5-21|12-1|5-83-1)(?:-\d{1,10}){1,14})(?![A-Za-z\d-])/dgi];

export const identifiers: readonly RegExp[] = [
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?:${machineGuids})["']?(?:>|\\s{0,40}[:=：]|\\s{1,40}REG_SZ|\\s{1,4}(?:is|to|changed to))\\s{0,40}["'{(]{0,2}(?<id>${guid})`,
    'dgiu',
  ),
  // Configuration Manager names a client by GUID:…
  new RegExp(`(?<![\\w{])GUID:(?<id>${guid})`, 'dgi'),
  // Product IDs of Windows are known by their shape.
  /(?<![\w-])(?<id>\d{5}-\d{5}-\d{5}-[A-Z]{2}(?:\d{3}|[A-Z]{3})|\d{5}-(?:\d{3}|OEM)-\d{7}-\d{5})(?![\w-])/dg,
  new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\d])(?:${serials})["']?(?:>|\\s{0,40}[:=：]|\\s{1,40}REG_SZ|\\s{1,4}(?:is|是))\\s{0,40}["']?(?<id>(?=[\\w./-]{0,40}\\d)[A-Z\\d][\\w./-]{3,63})`,
    'dgiu',
  ),
  // The serial number of a USB device; the system's own makeshift numbers hold an ampersand.
  /USB(?:STOR)?\\{1,2}(?:VID_|DISK&|CDROM&)[^\\\s"'\]]{4,120}\\{1,2}(?<id>[A-Z0-9]{6,40})(?![\w&])/dgi,
];

/** Words that bare names never break up. */
export const protectedWords: readonly RegExp[] = [
  new RegExp(guid, 'gi'),
  /(?<!\d)\d{1,5}(?:\.\d{1,5}){4,}/g,
  /[\w.-]{1,200}~[0-9a-f]{16}~[\w.~-]{1,200}/gi,
  /(?<![\w-])(?:amd64|x86|wow64|msil|arm64|arm)_[\w.-]{1,200}_[0-9a-f]{16}_[\w.-]{1,200}/gi,
];
