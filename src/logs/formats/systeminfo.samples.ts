import type { Sample } from '../format.ts';

const installed = { name: 'updates.installed', value: [{ kb: 'KB4578966', date: null }] } as const;

const facts = (build: string, name: string, language: string): NonNullable<Sample['facts']> => [
  { name: 'os.build', value: build },
  { name: 'os.name', value: name },
  { name: 'os.architecture', value: 'x64' },
  { name: 'os.language', value: language },
  installed,
];

export const systeminfoSamples: readonly Sample[] = [
  {
    about: 'Chinese',
    lines: [
      '主机名:           SH-WANG-PC',
      'OS 名称:          Microsoft Windows 10 企业版 LTSC',
      'OS 版本:          10.0.17763 暂缺 Build 17763',
      'OS 制造商:        Microsoft Corporation',
      'OS 构建类型:      Multiprocessor Free',
      '系统类型:         x64-based PC',
      '系统区域设置:     zh-cn;中文(中国)',
      '修补程序:         安装了 1 个修补程序。',
      '                  [01]: KB4578966',
    ],
    entries: [],
    facts: facts('17763', 'Microsoft Windows 10 企业版 LTSC', 'zh-cn'),
  },
  {
    about: 'English',
    lines: [
      'Host Name:                 CONTOSO-17',
      'OS Name:                   Microsoft Windows Server 2019 Datacenter',
      'OS Version:                10.0.17763 N/A Build 17763',
      'OS Build Type:             Multiprocessor Free',
      'Original Install Date:     10/3/2018, 2:06:51 AM',
      'System Type:               x64-based PC',
      'System Locale:             en-us;English (United States)',
      'Hotfix(s):                 1 Hotfix(s) Installed.',
      '                           [01]: KB4578966',
    ],
    entries: [],
    facts: facts('17763', 'Microsoft Windows Server 2019 Datacenter', 'en-us'),
  },
  {
    about: 'Russian, known by the shapes of its values alone',
    lines: [
      'Имя узла:                         SRV-5',
      'Название ОС:                      Майкрософт Windows Server 2012 R2 Standard',
      'Версия ОС:                        6.3.9600 Н/Д построение 9600',
      'Тип системы:                      x64-based PC',
      'Язык системы:                     ru;Русский',
      'Исправление(я):                   Число установленных исправлений - 1.',
      '                                  [01]: KB4578966',
    ],
    entries: [],
    facts: facts('9600', 'Майкрософт Windows Server 2012 R2 Standard', 'ru'),
  },
  {
    about: 'CSV',
    lines: [
      '"Host Name","OS Name","OS Version","OS Build Type","System Type","System Locale","Hotfix(s)"',
      '"CONTOSO-17","Microsoft Windows Server 2019 Datacenter","10.0.17763 N/A Build 17763","Multiprocessor Free","x64-based PC","en-us;English (United States)","1 Hotfix(s) Installed.,[01]: KB4578966"',
    ],
    entries: [],
    facts: facts('17763', 'Microsoft Windows Server 2019 Datacenter', 'en-us'),
  },
  {
    about: 'Get-ComputerInfo',
    lines: [
      'WindowsEditionId                                        : EnterpriseS',
      'WindowsUBR                                              : 2090',
      'CsDNSHostName                                           : SH-WANG-PC',
      'OsName                                                  : Microsoft Windows 10 企业版 LTSC',
      'OsBuildNumber                                           : 17763',
      'OsHotFixes                                              : {KB4578966}',
      'OsArchitecture                                          : 64 位',
      'OsLocale                                                : zh-CN',
    ],
    entries: [],
    facts: [...facts('17763.2090', 'Microsoft Windows 10 企业版 LTSC', 'zh-CN'), { name: 'os.edition', value: 'EnterpriseS' }],
  },
];
