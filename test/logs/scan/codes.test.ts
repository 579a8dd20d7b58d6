import { expect, test } from 'vitest';
import { codesIn } from '../../../src/logs/scan/codes.ts';

test.each([
  ['Exit code = 0x80240439', ['0x80240439']],
  ['*FAILED* [80240439] Web service call', ['0x80240439']],
  ['OnCallFailure failed with hr=0X80244007', ['0x80244007']],
  ['returned unknown error 80070490 for state 5', ['0x80070490']],
  ['[hr] : -2145124322 (0x8024001E);', ['0x8024001e']],
  ['Result: -2145386477', ['0x80200013']],
  ['error value 2147942402', ['0x80070002']],
  ['HRESULT_FROM_WIN32(14081)', ['0x80073701']],
  ['HRESULT = HRESULT_FROM_WIN32(ERROR_FILE_NOT_FOUND)', ['0x80070002']],
  ['Error: 14107', ['0x8007371b']],
  ['错误: 14107', ['0x8007371b']],
  ['发生系统错误 1058。', ['0x80070422']],
  ['Failed in StartService with error code 2[gle=0x80004005]', ['0x80070002', '0x80004005']],
  ['OpenService FAILED with error 5', ['0x80070005']],
  ['Failed to open the file. [gle=0x00000005]', ['0x80070005']],
  ['Install terminal failure Code=0x80000008', ['0x80000008']],
  ['Mount failed [0xC1420127]', ['0xc1420127']],
  ['Result = 0xC1900101[gle=0x8007000d]', ['0xc1900101', '0x8007000d']],
  ['SetupDiag: c1900101', ['0xc1900101']],
  ['错误代码80240439', ['0x80240439']],
  ['hr = 0x80070643L', ['0x80070643']],
  ['HRESULT=-2147024894', ['0x80070002']],
  ['Error = 0xC1900101-0x40017', ['0xc1900101']],
  ['[HRESULT = 0x800f0823 - CBS_E_NEW_SERVICING_STACK_REQUIRED]', ['0x800f0823']],
  ['Exit code = 0x00000000, Result code = 0x80240439', ['0x80240439']],
])('%s holds %j', (text, codes) => {
  expect(codesIn(text)).toEqual(codes);
});

test.each([
  'Exit code = 0x00000000',
  'Service exit Exit code = 0x240001',
  'Flags: 0x80000000',
  'Install flags = 0x80000034',
  'HTTP error 404',
  'finished with error 0',
  '0 errors, error 20 of 30',
  'gle=0x00000000',
  'pageable object [gle=0x000000b7]',
  'address 0x9abcdef0, buffer 0xeac00000',
  'updateId = 8024ABCD-0000-1111-2222-333333333333',
  '2023-05-06 14:05:21',
  'phone 13800138000',
  'Bundle = {80240439-1111-2222-3333-444444444444}',
])('%s holds no code', (text) => {
  expect(codesIn(text)).toEqual([]);
});
