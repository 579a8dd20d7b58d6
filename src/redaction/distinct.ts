import type { Name } from '../case/alias.ts';
import { isInnerAddress } from './shapes/addresses.ts';

/** Words that logs and letters are full of: a computer or a person of such a name is redacted where the place says it is a name, and nowhere else. */
const common: ReadonlySet<string> = new Set(
  (
    'www images img lists wiki mx mx1 mx2 cdn static api app apps smtp imap pop pop3 ns1 ns2 vpn git svn blog news forum docs help portal auth sso media video ' +
    'shop store tracking track asia europe admin test tests temp user users guest owner public default system windows window server servers client clients update updates service services ' +
    'support office home local localdomain corp intranet internal network data info error errors warning log logs file files folder root setup install installer package packages driver ' +
    'drivers host hosts domain workgroup computer machine desktop laptop notebook tablet workstation master main backup print printer mail web site proxy ' +
    'gateway router switch cloud azure microsoft intel dell lenovo huawei vmware hyper-v virtual virtualbox docker vbox wsus sccm ccm mecm intune ' +
    'configmgr cbs csi dism sfc wua wuauserv usoclient bits trustedinstaller msi msu cab exe dll sys inf cat xml json html http https ftp smb rpc dns dhcp ' +
    'ldap kdc ntlm tls ssl tcp udp ipv4 ipv6 lan wan vpn usb pci acpi hid uefi bios cpu ram ssd hdd nvme amd64 x86 x64 arm64 wow64 win win7 win8 win10 win11 ' +
    'win32 win64 null none true false unknown empty name names value values type types version build number date time day week month year hour minute ' +
    'second start started stop stopped end ended begin done fail failed failure success succeeded pass passed found missing absent present state status ' +
    'code result results reason cause action actions step steps phase process thread session task job queue cache store stage staged download upload scan ' +
    'search sync restart reboot shutdown boot repair restore health image mount unmount component components feature features manifest corrupt ' +
    'corruption file source target path drive disk volume partition memory page registry key keys policy policies group groups account accounts ' +
    'password login logon sign token cert certificate hash security defender firewall edge chrome firefox java python node sql mysql oracle postgres ' +
    'redis apache nginx iis exchange outlook teams excel word onedrive sharepoint dev prod production testing staging debug release beta lab demo ' +
    'example sample contact customer engineer team office work sales finance marketing legal hr it ops mark will bill grant rob page case sun may jan feb ' +
    'mar apr jun jul aug sep oct nov dec mon tue wed thu fri sat the and for not with from into that this have has was are can could should please thanks ' +
    'dear hello regards best yes all any new old one two out off set get put let run use see tag max min low high left right top note notes open close ' +
    '系统 管理员 用户 服务器 客户 客户端 电脑 计算机 主机 测试 公司 银行 部门 支持 技术支持 工程师 老师 先生 女士 经理 更新 补丁 安装 失败 成功 微软 中国 信息 信息部 科技部 运维 网络'
  ).split(' '),
);

// What the product reads numbers from must survive whatever a computer is called.
const technical = /^(?:kb\d+|0x[0-9a-f]+|[0-9a-f]{8}|v?\d[\d.]*|win\d+\w{0,4}|[a-z]:|\d{2}h\d|s-1-[\d-]+|(?:hkey|hk)_?\w*)$/i;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a name may be sought bare, wherever it stands: it is long enough, no common word and nothing that logs are read by. */
export function isDistinct({ kind, original }: Name): boolean {
  const name = original.trim();
  if (kind === 'mail' || kind === 'sid') return true;
  if (kind === 'phone') return false;
  // Of all addresses the one of a file's name: CBS_10.1.2.3.log.
  if (kind === 'address') return isInnerAddress(name);
  if (kind === 'id') return name.length >= 8 && /\d/.test(name);
  if (kind === 'secret') return name.length >= 8 && /\d/.test(name) && /[^\d.]/.test(name);
  if (common.has(name.toLowerCase()) || technical.test(name)) return false;
  return han.test(name) ? name.length >= 2 : name.length >= 3;
}
