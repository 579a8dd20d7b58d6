/** The act of stating a fact on the machine, calmly: what it is, what it has, where it stands, how many, since when. */
import { type ClueTable, finder } from './words.ts';

const zhSubject =
  '系统|版本号?|机器名?|主机名?|计算机名|域名?|型号|内存|硬盘|磁盘|系统盘|[CD]盘|剩余空间|空间|代理|补丁|地址|端口|网段|网络|源|环境|数量|时间|日期|品牌|固件|驱动|杀毒|杀软|防火墙|组策略|注册表值?|数据库|服务器|终端|虚拟机|物理机|正式机|测试机|生产机|用户|账号|权限|镜像|语言|路径|目录|命令|名称|策略|\\b(?:IP|CPU|BIOS|WSUS|SCCM|GPO|OS|KB|SSU|RAM|AV|VM|DNS)\\b';
const zh: ClueTable = [
  [
    'is, has, stands at',
    new RegExp(
      `(?:${zhSubject})[^，]{0,8}?\\s?(?:都|均|就|也|目前|现在)?(?:是|为|有|用|走|装|叫|属|约|大概|还剩|剩余?|在|配|[：:=]|\\s?[A-Za-z0-9])`,
      'i',
    ),
  ],
  ['is, said formally', /^(?!因|认|以|作|成|何)[^，因认以作成何]{1,12}(?<![因认以作成])为(?!了|什么|何|此|难)[^，]+/],
  [
    'is a kind of machine',
    /(?:是|为|属于?|用的?是|都是|均为)[^，]{0,10}(?:物理机|虚拟机|笔记本|台式机?|服务器|域环境|内网|外网|专线|工作组|正式机|测试机|生产机|镜像|版)/,
    /(?:物理机|虚拟机|域环境|工作组|内网环境|域内|双机|集群)(?:$|[，。])/,
  ],
  [
    'has none of it',
    /(?:没有?|未|不|无)(?:做|装|安装|用|使用|走|配|配置|设|设置|启用|开启?|加入|加|接|接入|连|经过|改|修改|动|换|升级|打|卸|卸载|删|碰|重装|迁移|纳入|纳|开放)(?:过|了)?(?!上|成|好|得)/,
    /(?:没有?|未|不|无)授权(?:过|了)?(?!上|成|好|得)|(?:没有?|无)(?:代理|杀毒|第三方|其他软件|防火墙|加域|外网|改动|变更|变化过?)/,
    /(?:杀毒|代理|防火墙)[^，已]{0,4}(?:没|未|关着|关的|停用|卸)/,
  ],
  [
    'how many, since when',
    /(?:只有|一共|总共|共|大概|大约|约|左右|合计|仅)[^，]{0,6}\d+\s?(?:台|个|家|块|次)|(?:只有|仅|就)这?(?:一|几|[两二三])台|(?:从|自)[^，]{1,14}(?:开始|起|以来)/,
    /\d{1,2}\s?(?:点|时|:\d\d|：\d\d)|\d+月\d+[日号]?|\d{1,2}[日号]|过[一两二三几]次|首次出现|第一次(?:出现|是)/,
  ],
  [
    'a number with its unit',
    /\d+\s?(?:分钟|小时|天|次|台|个月|年)(?![^，]{0,4}(?:还|都|没|不))|\d+(?:\.\d+)?\s?(?:G|GB|M|MB|T|TB|核)(?![A-Za-z])/i,
    /\b(?:\d{1,3}\.){3}\d{1,3}\b|\b1?\d{4}\.\d{3,5}\b/i,
  ],
  ['a program answers', /^(?:SFC|DISM|命令|执行|检查|扫描|脚本)[^，]{0,8}(?:结果|输出|显示|返回|说)/i],
  ['how it came to be', /(?:用|走|装|连|跑|选|接)的(?:都|全|就)?是|默认(?:级别|设置|配置|值)|(?:是|不是).{2,}(?:的|安装|升级)$/],
  ['the other is well', /(?:正常|好|出问题|坏)的(?:那|这)?(?:台|个|批)?(?:是|都)|通的|通$|未检测到/],
];
const en: ClueTable = [
  [
    'is, has',
    /\b(?:build|version|os|edition|hostname) (?:is|are|runs?|was|has|name|=)\b/i,
    /\b(?:(?:machine|host|computer|server|node)s?(?: name)?|proxy|model|ip(?: address)?) (?:is|are|runs?|was|has|name|=)\b/i,
    /\b(?:disk|memory|ram|domain|cpu|bios|firmware|vendor|environment|site|subnet) (?:is|are|runs?|was|has|name|=)\b/i,
    /\b(?:antivirus|av|path|value|key|port|user|account|laptop|notebook|desktop|language) (?:is|are|runs?|was|has|name|=)\b/i,
    /\btime of (?:the|this|that) \w+ (?:is|was)\b/i,
    /\b(?:image|time ?zone|gpo|wsus|dns|gateway) (?:is|are|runs?|was|has|name|=)\b/i,
    /\b(?:is|are) (?:joined to|set (?:as|to|per|by|in)|managed (?:by|through|with)|an? (?:physical|virtual|vm))\b/i,
    /\b(?:is|are) (?:domain[- ]joined|connected to|behind a|all|on (?:a|the|windows|server)|windows|server|running)\b/i,
    /\b(?:is|are) (?:imaged|located|in (?:the|our) (?:same )?(?:domain|vlan|subnet|ou))\b/i,
  ],
  [
    'a release, a build, an address',
    /^kb\d{6,7}$|\bsince (?:19|20)\d\d\b|\b(?:version \d|windows (?:server )?\d{2,4}|server 20\d\d|build \d{4,5}|\d{2}h[12]|ltsc|(?:\d{1,3}\.){3}\d{1,3})\b/i,
    /\b(?:1\d{4}\.\d{3,5}|\d+ ?(?:gb|mb|tb|cores?)|esxi|hyper-v|vmware|dell|latitude|thinkpad|lenovo|hp|elitebook)\b/i,
    /\b(?:poweredge|proliant|datacenter|enterprise|standard edition)\b/i,
  ],
  [
    'has none of it',
    /\b(?:no|not using|without|not behind|neither|nobody|nothing|never|we do not (?:use|have)|there is no|do not have|does not have|not using an?|not (?:joined|managed|encrypted|installed|enabled|configured|virtual|in the domain)|has not been (?:changed|touched|modified))\b[^.]{0,40}\b(?:proxy|av|antivirus|vpn|firewall|gpo|policy|polic(?:y|ies)|third[- ]party|changed?|touched|modif\w+|special|bitlocker|wsus|sccm|intune|domain|agent|other (?:software|updates))\b/i,
  ],
  [
    'how many, since when',
    /\b(?:only|about|around|roughly|approx\w*|in total|total of|all)\b[^.,]{0,20}\b\d+\b/i,
    /\b\d+ (?:machines?|servers?|pcs?|clients?|hosts?|laptops?|boxes|users?|nodes?|in total)\b/i,
    /\bfirst (?:occurrence|showed|seen|appeared|happened|noticed|time)\b|\bat \d{1,2}[:.]\d{2}\b/i,
    /\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b/i,
    /\b(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2})\b/i,
    /\b(?:started|began|happened|occurred|showed up)\b[^.]{0,24}\b(?:on|at|in|after|since|around)\b/i,
  ],
  [
    'uses, runs',
    /\b(?:we|they|it|she|he|all|clients?|users?|machines?) (?:\w+ )?(?:use|uses|using|are using|run|runs|have|has|got|works? via|connect via|go through|goes through)\b[^.]{0,40}\b(?:proxy|vpn|wsus|sccm|intune|windows|server|gb|antivirus|av|defender|image|domain|firewall|trend|symantec|mcafee|sophos|crowdstrike|kaspersky)\b/i,
  ],
  [
    'how it came to be',
    /\b(?:was|were|is|are|got|been) (?:\w+ly )?(?:imaged|installed|deployed|upgraded|built|cloned|bought|migrated|purchased|set up|staged|provisioned|joined|patched|moved|replaced) (?:with|by|from|via|using|in|on|to|last|as)\b/i,
  ],
  [
    'the same, different',
    /\bit is the same\b/i,
    /\b(?:both|all|they|these|only|identical|same)\b[^.]{0,30}\b(?:same|identical|differ(?:s|ence|ent)?|image|model|vlan)\b/i,
    /\b(?:both|all|they|these|only|identical|same)\b[^.]{0,30}\b(?:ou|site|version|hardware|build)\b|\breproducible\b/i,
  ],
  [
    'nothing special',
    /\b(?:nothing|no \w+) (?:\w+ )?(?:in|special|unusual|suspicious|relevant|else|except)\b/i,
    /\bonly\b[^.]*\b(?:affected|concerned|involved)\b/i,
  ],
  [
    'returned',
    /\b(?:command|script|query|tool|winver|systeminfo)\b[^.]{0,30}\b(?:returned|says|shows|gave|printed|reported|output)\b/i,
    /\b(?:dism|sfc|it)\b[^.]{0,30}\b(?:returned|says|shows|gave|printed|reports?|reported|output)\b|\breturned\b/i,
  ],
];

const isFact = finder(zh, en);
export const tellsFact = (clause: string): boolean => isFact(clause);
