import type { Sample } from '../format.ts';

const two = [
  { kb: 'KB4578966', date: '2020-10-21' },
  { kb: 'KB5001634', date: '2021-03-29' },
];

export const qfeSamples: readonly Sample[] = [
  {
    about: 'wmic qfe, a table',
    lines: [
      'Caption                                     CSName      Description      FixComments  HotFixID   InstallDate  InstalledBy          InstalledOn  Name  ServicePackInEffect  Status  ',
      'http://support.microsoft.com/?kbid=4578966  SH-WANG-PC  Update                        KB4578966               NT AUTHORITY\\SYSTEM  10/21/2020                                       ',
      'http://support.microsoft.com/?kbid=5001634  SH-WANG-PC  Security Update               KB5001634               NT AUTHORITY\\SYSTEM  3/29/2021                                       ',
    ],
    entries: [],
    facts: [{ name: 'updates.installed', value: two }],
  },
  {
    about: 'wmic qfe list /format:list',
    lines: [
      'Caption=http://support.microsoft.com/?kbid=4578966',
      'CSName=SH-WANG-PC',
      'HotFixID=KB4578966',
      'InstalledBy=NT AUTHORITY\\SYSTEM',
      'InstalledOn=10/21/2020',
      '',
      'HotFixID=KB5001634',
      'InstalledOn=3/29/2021',
    ],
    entries: [],
    facts: [{ name: 'updates.installed', value: two }],
  },
  {
    about: 'Get-HotFix on a Chinese system: the year comes first',
    lines: [
      'Source        Description      HotFixID      InstalledBy          InstalledOn',
      '------        -----------      --------      -----------          -----------',
      'SH-WANG-PC    Update           KB4578966     NT AUTHORITY\\SYSTEM  2020/10/21 0:00:00',
      'SH-WANG-PC    Security Update  KB5001634     NT AUTHORITY\\SYSTEM  2021/3/29 0:00:00',
    ],
    entries: [],
    facts: [{ name: 'updates.installed', value: two }],
  },
  {
    about: 'Get-HotFix, the list itself says that the day comes first',
    lines: [
      'Source        Description      HotFixID      InstalledBy          InstalledOn',
      'SH-WANG-PC    Update           KB4578966     NT AUTHORITY\\SYSTEM  21/10/2020 00:00:00',
      'SH-WANG-PC    Update           KB4577667     NT AUTHORITY\\SYSTEM  05/06/2021 00:00:00',
    ],
    entries: [],
    facts: [
      {
        name: 'updates.installed',
        value: [
          { kb: 'KB4578966', date: '2020-10-21' },
          { kb: 'KB4577667', date: '2021-06-05' },
        ],
      },
    ],
  },
  {
    about: 'Get-HotFix, nothing tells day from month',
    lines: [
      'Source        Description      HotFixID      InstalledBy          InstalledOn',
      'SH-WANG-PC    Update           KB4577667     NT AUTHORITY\\SYSTEM  05/06/2021 00:00:00',
    ],
    entries: [],
    facts: [{ name: 'updates.installed', value: [{ kb: 'KB4577667', date: null }] }],
  },
  {
    about: 'plain lines',
    lines: ['KB4578966', 'KB4577667'],
    entries: [],
    facts: [
      {
        name: 'updates.installed',
        value: [
          { kb: 'KB4578966', date: null },
          { kb: 'KB4577667', date: null },
        ],
      },
    ],
  },
  {
    about: 'wmic qfe get HotFixID,InstalledOn: month first even where the numbers do not tell',
    lines: ['HotFixID   InstalledOn  ', 'KB4577667  5/6/2021     '],
    entries: [],
    facts: [{ name: 'updates.installed', value: [{ kb: 'KB4577667', date: '2021-05-06' }] }],
  },
  {
    about: 'wmic qfe list /format:csv',
    lines: [
      'Node,Caption,CSName,Description,FixComments,HotFixID,InstallDate,InstalledBy,InstalledOn,Name,ServicePackInEffect,Status',
      'SH-WANG-PC,http://support.microsoft.com/?kbid=4578966,SH-WANG-PC,Update,,KB4578966,,NT AUTHORITY\\SYSTEM,10/21/2020,,,',
      'SH-WANG-PC,http://support.microsoft.com/?kbid=5001634,SH-WANG-PC,Update,,KB5001634,,NT AUTHORITY\\SYSTEM,3/29/2021,,,',
    ],
    entries: [],
    facts: [{ name: 'updates.installed', value: two }],
  },
];
