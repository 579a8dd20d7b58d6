import type { Sample } from '../format.ts';

const line = (rest: string) => `2024-03-04 08:00:01, Info                  DISM   ${rest}`;
const failed = { kind: 'repair', id: '', outcome: 'failed', code: '0x800f081f' };

export const dismSamples: readonly Sample[] = [
  {
    about: 'dism.log: one repair that lacked its source, one that went well; the target image of /online is the running system',
    lines: [
      line('DISM.EXE: Host machine information: OS Version=10.0.19045, Running architecture=amd64, Number of processors=4'),
      line('DISM.EXE: Dism.exe version: 10.0.19041.844'),
      line('DISM.EXE: Executing command line: dism  /online /cleanup-image /restorehealth'),
      line('DISM.EXE: Target image information: OS Version=10.0.19045.2965, Image architecture=amd64'),
      '2024-03-04 08:00:02, Error                 DISM   DISM Package Manager: PID=1 TID=2 Failed to restore the image health. - CPackageManagerCLIHandler::ProcessCmdLine_CleanupImage(hr:0x800f081f)',
      '2024-03-04 08:00:02, Error                 DISM   DISM Package Manager: PID=1 TID=2 Failed while processing command cleanup-image. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)',
      line('DISM.EXE: <----- Ending Dism.exe session ----->'),
      line('DISM.EXE: Executing command line: dism  /online /cleanup-image /restorehealth /source:D:\\sources\\install.wim'),
      line('DISM.EXE: <----- Ending Dism.exe session ----->'),
    ],
    entries: [{ of: 1, time: '2024-03-04T08:00:01', component: 'DISM', message: 'DISM.EXE: Dism.exe version: 10.0.19041.844' }],
    facts: [
      { name: 'os.build', value: '19045.2965' },
      { name: 'os.architecture', value: 'x64' },
    ],
    operations: [failed, { kind: 'repair', id: '', outcome: 'succeeded', code: null }],
  },
  {
    about: 'dism.log of an image on disk: its build is not that of the machine',
    lines: [
      line('DISM.EXE: Executing command line: dism /image:C:\\mount /add-package /packagepath:D:\\windows10.0-kb5025229-x64.msu'),
      line('DISM.EXE: Target image information: OS Version=10.0.17763.316, Image architecture=amd64'),
      line('DISM.EXE: <----- Ending Dism.exe session ----->'),
    ],
    entries: [],
    operations: [{ kind: 'install', id: 'KB5025229', outcome: 'succeeded', code: null }],
  },
  {
    about: "the console: the image's version is the build, the tool's own version is not",
    lines: [
      'Deployment Image Servicing and Management tool',
      'Version: 10.0.17763.5830',
      'Image Version: 10.0.17763.316',
      'An error occurred - Package_for_RollupFix Error: 0x8007371b',
      'Error: 14107',
    ],
    entries: [],
    facts: [{ name: 'os.build', value: '17763.316' }],
    operations: [{ kind: 'install', id: 'Package_for_RollupFix', outcome: 'failed', code: '0x8007371b' }],
  },
  {
    about: 'the console in Chinese, with the command at the prompt',
    lines: [
      'C:\\Windows\\system32>dism /online /cleanup-image /restorehealth',
      '',
      '部署映像服务和管理工具',
      '版本: 10.0.19041.844',
      '',
      '映像版本: 10.0.19045.2965',
      '',
      '[===========================84.9%=================         ]',
      '错误: 0x800f081f',
      '',
      '找不到源文件。',
    ],
    entries: [],
    facts: [{ name: 'os.build', value: '19045.2965' }],
    operations: [failed],
  },
  {
    about: 'the console in Chinese: a repair that went well, then a package',
    lines: [
      'PS C:\\Windows\\system32> DISM.exe /Online /Cleanup-Image /RestoreHealth',
      '部署映像服务和管理工具',
      '[==========================100.0%==========================] 还原操作已成功完成。',
      '操作成功完成。',
      'PS C:\\Windows\\system32> DISM.exe /Online /Add-Package /PackagePath:C:\\windows10.0-kb5005112-x64.cab',
      '正在处理 1 (共 1) - 正在添加程序包 Package_for_KB5005112~31bf3856ad364e35~amd64~~17763.2090.1.0',
      '[==========================100.0%==========================]',
      '操作成功完成。',
      '重新启动 Windows 以完成该操作。',
    ],
    entries: [],
    facts: [{ name: 'restart.pending', value: true }],
    operations: [
      { kind: 'repair', id: '', outcome: 'succeeded', code: null },
      { kind: 'install', id: 'KB5005112', outcome: 'succeeded', code: null },
    ],
  },
];
