/** Domains below which strangers have addresses side by side: whoever wanted to could write "from the customer". */

/** Public mail: anybody opens an address there. */
const providers = [
  ...['qq.com', 'vip.qq.com', 'foxmail.com', '163.com', 'vip.163.com', '126.com', 'vip.126.com', 'yeah.net', '188.com', '163.net'],
  ...['sina.com', 'sina.cn', 'vip.sina.com', 'sina.com.cn', 'sohu.com', 'vip.sohu.com', 'tom.com', '21cn.com', '139.com', '189.cn'],
  ...['wo.cn', '263.net', 'aliyun.com', 'chinaren.com', 'eyou.com', 'msn.cn', 'yahoo.cn', 'yahoo.com.cn', 'live.cn', 'hotmail.com.cn'],
  ...['gmail.com', 'googlemail.com', 'outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'passport.com', 'onmicrosoft.com'],
  ...['outlook.de', 'outlook.fr', 'outlook.jp', 'outlook.kr', 'outlook.sg', 'hotmail.co.uk', 'hotmail.de', 'hotmail.fr', 'live.co.uk'],
  ...['icloud.com', 'icloud.com.cn', 'me.com', 'mac.com', 'privaterelay.appleid.com', 'yahoo.com', 'yahoo.com.hk', 'yahoo.com.tw'],
  ...['yahoo.co.jp', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'ymail.com', 'rocketmail.com', 'aol.com', 'aim.com', 'mail.com', 'email.com'],
  ...[
    'proton.me',
    'protonmail.com',
    'pm.me',
    'tutanota.com',
    'tuta.io',
    'fastmail.com',
    'fastmail.fm',
    'hey.com',
    'zoho.com',
    'zohomail.com',
  ],
  ...['zohomail.cn', 'gmx.com', 'gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'freenet.de', 'posteo.de', 'mailbox.org'],
  ...[
    'mail.ru',
    'bk.ru',
    'inbox.ru',
    'list.ru',
    'yandex.ru',
    'yandex.com',
    'ya.ru',
    'rambler.ru',
    'seznam.cz',
    'wp.pl',
    'onet.pl',
    'o2.pl',
  ],
  ...[
    'free.fr',
    'orange.fr',
    'wanadoo.fr',
    'laposte.net',
    'sfr.fr',
    'libero.it',
    'virgilio.it',
    'tiscali.it',
    'terra.com.br',
    'uol.com.br',
  ],
  ...['bol.com.br', 'naver.com', 'daum.net', 'hanmail.net', 'nate.com', 'docomo.ne.jp', 'ezweb.ne.jp', 'softbank.ne.jp', 'nifty.com'],
  ...['hinet.net', 'seed.net.tw', 'pchome.com.tw', 'netvigator.com', 'rediffmail.com', 'comcast.net', 'verizon.net', 'att.net', 'cox.net'],
  ...['sbcglobal.net', 'bellsouth.net', 'btinternet.com', 'sky.com', 'virginmedia.com', 'bigpond.com', 'optusnet.com.au', 'rogers.com'],
  ...['yopmail.com', 'mailinator.com', 'guerrillamail.com', '10minutemail.com', 'temp-mail.org'],
];
/** Registries: below them each name is somebody else's. One label alone (`com`) is no domain here anyway. */
const registries: Readonly<Record<string, string>> = {
  cn: 'com net org gov edu ac mil bj sh tj cq he sx nm ln jl hl js zj ah fj jx sd ha hb hn gd gx hi sc gz yn xz sn gs qh nx xj tw hk mo',
  hk: 'com net org gov edu idv',
  tw: 'com net org gov edu idv game ebiz club',
  mo: 'com net org gov edu',
  uk: 'co org me ltd plc net sch ac gov nhs police',
  jp: 'co ne or go ac ad ed gr lg',
  kr: 'co ne or go ac re pe',
  au: 'com net org edu gov asn id',
  nz: 'co net org govt ac school geek',
  sg: 'com net org edu gov per',
  my: 'com net org edu gov mil name',
  th: 'co or go ac in mi net',
  id: 'co or go ac sch web net',
  vn: 'com net org edu gov',
  ph: 'com net org edu gov',
  in: 'co net org gov ac edu res nic firm gen ind',
  br: 'com net org gov edu mil ind',
  mx: 'com net org gob edu',
  ar: 'com net org gob edu',
  za: 'co net org gov ac law nom',
  tr: 'com net org gov edu bel k12',
  il: 'co net org gov ac muni k12',
  ru: 'com net org msk spb',
};

const shared = new Set([
  ...providers,
  ...Object.entries(registries).flatMap(([top, below]) => below.split(' ').map((name) => `${name}.${top}`)),
]);

/** Whether a customer could not have this domain, and all below it, for itself alone. */
export function isSharedDomain(domain: string): boolean {
  return shared.has(domain);
}
