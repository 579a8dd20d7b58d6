// The sentences with which Configuration Manager's parts say how something ended.
import type { OperationOutcome } from '../../case/reading.ts';

export type CcmEnding = { readonly kind: string; readonly outcome: OperationOutcome };
type Sentence = { readonly literal: string; readonly pattern: RegExp; readonly kind: string; readonly outcome: OperationOutcome };

/** In the order they are tried. A literal selects the line, the pattern must then hold. */
export const ccmSentences: readonly Sentence[] = [
  // WUAHandler, ScanAgent. "Async searching completed" also stands before a failure: it ends nothing.
  { literal: 'Successfully completed scan', pattern: /^Successfully completed scan/, kind: 'scan', outcome: 'succeeded' },
  { literal: 'OnScanComplete', pattern: /Scan completed successfully/i, kind: 'scan', outcome: 'succeeded' },
  { literal: 'OnSearchComplete', pattern: /Failed to end search job/i, kind: 'scan', outcome: 'failed' },
  { literal: 'can failed', pattern: /^Scan failed with error|^(?:.{0,80}- )?Scan failed\b/i, kind: 'scan', outcome: 'failed' },
  { literal: 'can Failed', pattern: /Scan Failed (?:for ToolUniqueID|with Error)/i, kind: 'scan', outcome: 'failed' },
  { literal: 'can succeeded', pattern: /\bScan succeeded\b/, kind: 'scan', outcome: 'succeeded' },
  { literal: 'valuate terminal failure', pattern: /\bEvaluate terminal failure\b/, kind: 'scan', outcome: 'failed' },
  // Content: CAS, ContentTransferManager, DataTransferService.
  { literal: 'ownload succeeded', pattern: /\bDownload succeeded\b/, kind: 'download', outcome: 'succeeded' },
  { literal: 'ownload terminal failure', pattern: /\bDownload terminal failure\b/, kind: 'download', outcome: 'failed' },
  { literal: 'Download completed for content', pattern: /^Download completed for content/, kind: 'download', outcome: 'succeeded' },
  { literal: 'Download failed for content', pattern: /^Download failed for content/, kind: 'download', outcome: 'failed' },
  { literal: 'failed to download source file', pattern: /BITS job .{0,60} failed to download/, kind: 'download', outcome: 'failed' },
  // WUAHandler, UpdatesHandler, UpdatesDeployment.
  { literal: 'finished installing (0x', pattern: /finished installing \(0x00000000\)/, kind: 'install', outcome: 'succeeded' },
  { literal: 'finished installing (0x', pattern: /finished installing \(0x[89a-f]/i, kind: 'install', outcome: 'failed' },
  { literal: 'nstall succeeded', pattern: /\bInstall succeeded\b/, kind: 'install', outcome: 'succeeded' },
  { literal: 'nstall terminal failure', pattern: /\bInstall terminal failure\b/, kind: 'install', outcome: 'failed' },
  { literal: 'Failed to install update', pattern: /Failed to install update/, kind: 'install', outcome: 'failed' },
  { literal: 'Job error (0x', pattern: /Job error \(0x[89a-f]/i, kind: 'install', outcome: 'failed' },
  { literal: 'Status = ciState', pattern: /Status = ciStateError\b/, kind: 'install', outcome: 'failed' },
  { literal: 'Status = ciState', pattern: /Status = ciState(?:InstallComplete|Installed)\b/, kind: 'install', outcome: 'succeeded' },
  // StateMessage: topic 402 is the enforcement of an update.
  { literal: 'TopicType 402', pattern: /State ID : 8\)/, kind: 'install', outcome: 'succeeded' },
  { literal: 'TopicType 402', pattern: /State ID : 11\)/, kind: 'install', outcome: 'failed' },
  { literal: 'TopicType 402', pattern: /State ID : 13\)/, kind: 'download', outcome: 'failed' },
  // The software update point: wsyncmgr, WCM, WSUSCtrl.
  { literal: 'Sync succeeded', pattern: /^Sync succeeded\b/, kind: 'sync', outcome: 'succeeded' },
  { literal: 'Sync failed', pattern: /^Sync failed\b/, kind: 'sync', outcome: 'failed' },
  { literal: 'STATMSG: ID=6702', pattern: /ID=6702\b/, kind: 'sync', outcome: 'succeeded' },
  { literal: 'STATMSG: ID=6703', pattern: /ID=6703\b/, kind: 'sync', outcome: 'failed' },
  { literal: 'WSUS_CONFIG_', pattern: /WSUS_CONFIG_SUCCESS/, kind: 'sync', outcome: 'succeeded' },
  { literal: 'WSUS_CONFIG_', pattern: /WSUS_CONFIG_FAILED/, kind: 'sync', outcome: 'failed' },
  { literal: 'Remote configuration failed on WSUS', pattern: /Remote configuration failed/, kind: 'sync', outcome: 'failed' },
  { literal: 'Disposition=failed', pattern: /Terminal=true/i, kind: 'sync', outcome: 'failed' },
  { literal: 'Disposition=succeeded', pattern: /Terminal=true|Phase=publishAvailability/i, kind: 'sync', outcome: 'succeeded' },
];

/** Parts of the client write some of the server's sentences about their own search. */
const clientParts = /^(?:WUAHandler|ScanAgent|Updates)/;

export function ccmEndingOf(message: string, component: string): CcmEnding | null {
  const ending = ccmSentences.find(({ literal, pattern }) => message.includes(literal) && pattern.test(message)) ?? null;
  return ending?.kind === 'sync' && clientParts.test(component) ? { ...ending, kind: 'scan' } : ending;
}

/** A restart is awaited, or done. */
export const ccmRestarts: readonly { readonly literal: string; readonly isPending: boolean }[] = [
  { literal: 'Reboot pending', isPending: true },
  { literal: 'Reboot Required? Yes', isPending: true },
  { literal: 'ciStatePendingSoftReboot', isPending: true },
  { literal: 'ciStatePendingHardReboot', isPending: true },
  { literal: 'ScheduleRebootImpl - requested', isPending: true },
  { literal: 'Reboot complete', isPending: false },
  { literal: 'System restart completed', isPending: false },
];
