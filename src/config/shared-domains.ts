import { getPublicSuffix } from 'tldts';

/** Public mail: anybody opens an address there. */
const providers = new Set(
  `
  qq.com vip.qq.com foxmail.com 163.com vip.163.com 163.net 126.com vip.126.com yeah.net 188.com sina.com sina.cn vip.sina.com sina.com.cn
  sohu.com vip.sohu.com tom.com 21cn.com 139.com 189.cn wo.cn 263.net aliyun.com chinaren.com eyou.com msn.cn live.cn hotmail.com.cn
  gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.jp outlook.kr outlook.sg hotmail.com hotmail.co.uk hotmail.de hotmail.fr
  live.com live.co.uk msn.com passport.com onmicrosoft.com icloud.com icloud.com.cn me.com mac.com privaterelay.appleid.com
  yahoo.com yahoo.cn yahoo.com.cn yahoo.com.hk yahoo.com.tw yahoo.co.jp yahoo.co.uk yahoo.de yahoo.fr ymail.com rocketmail.com aol.com aim.com
  mail.com email.com proton.me protonmail.com pm.me tutanota.com tuta.io fastmail.com fastmail.fm hey.com zoho.com zohomail.com zohomail.cn
  gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de posteo.de mailbox.org mail.ru bk.ru inbox.ru list.ru yandex.ru yandex.com
  ya.ru rambler.ru seznam.cz wp.pl onet.pl o2.pl free.fr orange.fr wanadoo.fr laposte.net sfr.fr libero.it virgilio.it tiscali.it
  terra.com.br uol.com.br bol.com.br naver.com daum.net hanmail.net nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp nifty.com hinet.net
  seed.net.tw pchome.com.tw netvigator.com rediffmail.com comcast.net verizon.net att.net cox.net sbcglobal.net bellsouth.net btinternet.com
  sky.com virginmedia.com bigpond.com optusnet.com.au rogers.com yopmail.com mailinator.com guerrillamail.com 10minutemail.com temp-mail.org
  `
    .trim()
    .split(/\s+/),
);

/**
 * Whether strangers have addresses at this domain, or names below it, side by side: public mail, and whatever the Public Suffix List
 * (publicsuffix.org) says others register below, such as com.cn.
 */
export function isSharedDomain(domain: string): boolean {
  return providers.has(domain) || getPublicSuffix(domain, { allowPrivateDomains: true }) === domain;
}
