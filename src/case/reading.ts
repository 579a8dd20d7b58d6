/** A reading is what one artifact says: pure observation, before any knowledge judges it. */

export const formats = [
  'windowsupdate-decoded',
  'windowsupdate-legacy',
  'windowsupdate-undecoded',
  'cbs',
  'dism',
  'dism-packages',
  'setupact',
  'setuperr',
  'setupapi',
  'setupdiag',
  'reportingevents',
  'systeminfo',
  'qfe',
  'registry',
  'ccm',
  'wsus',
  'evtx',
  'text',
  'binary',
] as const;
export type Format = (typeof formats)[number];

/** A line of an artifact as it stands there; `line` counts from 1. Text is cut at 2,000 characters. */
export type Line = { readonly line: number; readonly text: string };

export const claims = ['exact', 'lower bound', 'derived'] as const;
export type Claim = (typeof claims)[number];

/** Public fact names (`docs/adding.md` says what each value is). */
export const factNames = [
  'os.build',
  'os.name',
  'os.edition',
  'os.architecture',
  'os.language',
  'os.release',
  'os.behindMonths',
  'os.behindReleases',
  'updates.installed',
  'updates.newest',
  'updates.failed',
  'updates.pending',
  'servicingStack.version',
  'servicingStack.required',
  'wsus.url',
  'wu.clientVersion',
  'wu.accessDisabled',
  'wu.policies',
  'restart.pending',
  'disk.freeMB',
  'upgrade.target',
  'upgrade.phase',
  'upgrade.operation',
  'upgrade.error',
  'upgrade.blockers',
  'operations',
  'corruptComponents',
  'corruption.detected',
  'corruption.repaired',
  'clock.utcOffset',
  'statement.builds',
  'statement.updates',
  'statement.codes',
  'statement.releases',
] as const;
export type FactName = (typeof factNames)[number];

/** `date` is ISO (YYYY-MM-DD), or null where the list does not say. */
export type InstalledUpdate = { readonly kb: string; readonly date: string | null };
export type OperationOutcome = 'succeeded' | 'failed' | 'unfinished';
/** `kind`: scan, download, install, uninstall, repair, upgrade, sync (of an update server). `code`: 0x-prefixed, 8 lower-case digits, null where none was given. */
export type OperationRecord = {
  readonly kind: string;
  readonly id: string;
  readonly outcome: OperationOutcome;
  readonly code: string | null;
};
export type FactValue = string | number | boolean | readonly string[] | readonly InstalledUpdate[] | readonly OperationRecord[];

export type Observation = { readonly name: FactName; readonly value: FactValue; readonly claim: Claim; readonly lines: readonly Line[] };

/** An operation with its proof: the line that ended it, and the lines around that end that tell the story (in order, at most 24). */
export type Operation = OperationRecord & { readonly at: string | null; readonly proof: Line; readonly trail: readonly Line[] };

/** One message shape under which a code was seen: digits, GUIDs and paths replaced by `<n>`, cut to 48 characters like the noise baseline. */
export type CodeShape = { readonly component: string; readonly message: string; readonly count: number };
export type CodeSighting = {
  readonly code: string;
  readonly count: number;
  readonly shapes: readonly CodeShape[];
  readonly first: Line;
  readonly last: Line;
};

/** A rule's literal found here: how often, and its first and last lines (at most 20 each). */
export type Sighting = { readonly literal: string; readonly count: number; readonly lines: readonly Line[] };

/** What tells computers apart; and who owns and uses one (`user`, `organisation`, `domain`, `product-id`): nothing is judged by these, they are what must not leave. */
export type MachineClue = {
  readonly kind: 'host-name' | 'sid' | 'wsus-server' | 'user' | 'organisation' | 'domain' | 'product-id';
  readonly value: string;
  readonly line: Line;
};

export type Reading = {
  /** Where it was found: `a.zip!/b/WindowsUpdate.log`. */
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly format: Format;
  readonly encoding: string;
  readonly lines: number;
  /** First and last time in the artifact, local as written: `2023-05-06T14:05:21`. */
  readonly from: string | null;
  readonly to: string | null;
  /** What was cut short, and why. */
  readonly limits: readonly string[];
  readonly clues: readonly MachineClue[];
  readonly observations: readonly Observation[];
  readonly operations: readonly Operation[];
  readonly codes: readonly CodeSighting[];
  readonly sightings: readonly Sighting[];
};

/** Words a person wrote that count as evidence: a customer's message, an engineer's note or call note. */
export type Statement = {
  readonly kind: 'message' | 'note' | 'call-note';
  /** `message:12`, `note:3`: stands as the artifact's path in evidence. */
  readonly path: string;
  readonly sha256: string;
  readonly who: string;
  /** RFC 3339. */
  readonly at: string | null;
  readonly text: string;
};

/** Whether an artifact of a diagnosis is words that a person wrote. */
export function isStatement(path: string): boolean {
  return /^(?:message|note|call-note):/.test(path);
}

/** The one recorded outcome of a file that could not be examined, with the reason. */
export function unexamined(file: { readonly name: string; readonly sha256: string; readonly bytes: number }, why: string): Reading {
  return {
    path: file.name,
    sha256: file.sha256,
    bytes: file.bytes,
    format: 'binary',
    encoding: 'binary',
    lines: 0,
    from: null,
    to: null,
    limits: [why],
    clues: [],
    observations: [],
    operations: [],
    codes: [],
    sightings: [],
  };
}
