import type { Desk } from '../case/desk.ts';

/** Hosts that say nothing of a customer: Microsoft's own, certificate authorities, schemas. With everything below them. */
const publicDomains: readonly string[] = (
  'microsoft.com windowsupdate.com windows.com windows.net microsoft.net msftncsi.com msftconnecttest.com msedge.net live.com office.com office.net ' +
  'office365.com microsoftonline.com azure.com azureedge.net azure.net visualstudio.com aka.ms msn.com bing.com skype.com xboxlive.com s-microsoft.com ' +
  'windows-int.net sfx.ms onestore.ms trafficmanager.net akadns.net akamaiedge.net akamai.net edgesuite.net nsatc.net footprint.net llnwd.net ' +
  'w3.org xmlsoap.org openxmlformats.org iana.org ietf.org rfc-editor.org oasis-open.org ' +
  'digicert.com verisign.com symcb.com symcd.com thawte.com globalsign.com globalsign.net entrust.net usertrust.com comodoca.com sectigo.com ' +
  'letsencrypt.org lencr.org github.com githubusercontent.com'
).split(' ');

const isLoopback = /^(?:localhost|localhost\.localdomain|ip6-localhost)$/;

/** Mail for everybody: whoever writes from there is not told by the part after the @. */
const mailForEverybody: ReadonlySet<string> = new Set(
  (
    'qq.com foxmail.com vip.qq.com 163.com vip.163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn gmail.com googlemail.com ' +
    'outlook.com hotmail.com yahoo.com icloud.com gmx.de web.de proton.me mail.ru yandex.ru naver.com'
  ).split(' '),
);

/** Whether a host or a domain may stand as it is. `also`: the desk's own, which the reader knows already. */
export function isKeptHost(host: string, also: readonly string[]): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return isLoopback.test(name) || [...publicDomains, ...also].some((domain) => name === domain || name.endsWith(`.${domain}`));
}

export function isMailForEverybody(domain: string): boolean {
  return mailForEverybody.has(domain.toLowerCase());
}

/** The host of the desk's own links to updates names nobody. */
export function hostsOfDesk({ links }: Pick<Desk, 'links'>): readonly string[] {
  const link = links.kb.replace('{kb}', '1');
  return URL.canParse(link) ? [new URL(link).hostname] : [];
}
