import { expect, test } from 'vitest';
import { shapeOf } from '../../../src/logs/scan/shape.ts';

test.each([
  ['*FAILED* [80070057] Method failed [AuthTicketHelper::AddTickets:1236]', 'Method failed [AuthTicketHelper::AddTickets:<n>]'],
  ['*FAILED* [80240013] Method failed [CAgentDownloadManager::GetTLUExpired:2034]', 'Method failed [CAgentDownloadManager::GetTLUExpi'],
  ['*FAILED* [80D03805] DO job {11111111-2222-3333-4444-555555555555} hit an error', 'DO job <guid>'],
  ['*FAILED* [80041010]   EE: ExecQuery for query', 'EE: ExecQuery for query'],
  ['Exit code = 0x80240439', 'Exit code = <n>x<n>'],
])('%s has the shape %s', (message, shape) => {
  expect(shapeOf(message)).toBe(shape);
});
