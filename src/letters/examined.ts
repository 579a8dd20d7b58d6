/** What was looked at, and what can honestly be said where no finding explains the failure. */
import type { Diagnosis, ExaminedArtifact } from '../case/diagnosis.ts';
import { isStatement } from '../case/reading.ts';
import { isRepeat, limits } from '../case/said/limits.ts';
import { isMadeBy } from '../case/said/saying.ts';
import { type Soundness, soundnessOf } from '../case/soundness.ts';
import { forCustomer, isOfDelivery, proofsOf } from './findings.ts';
import type { Proof } from './input.ts';
import { oldArtifacts } from './since.ts';
import { oneLine } from './words.ts';

/** File names in one sentence; the rest are counted. */
const namesMax = 5;
/** Codes in one sentence. */
const codesMax = 3;

/** `isMore`: `names` are only the first of `total`. */
export type Examined = {
  readonly names: readonly string[];
  readonly isMore: boolean;
  readonly total: number;
  readonly evidence: readonly Proof[];
};
export type UnexplainedCode = {
  readonly code: string;
  readonly symbol: string;
  readonly count: number;
  readonly evidence: readonly Proof[];
};
/** Exactly one of these is true of a letter's logs. `healthy`: read, and no failure in them. */
export type Outcome = {
  readonly examined: Examined | null;
  readonly unreadable: Examined | null;
  readonly empty: Examined | null;
  readonly healthy: Examined | null;
  readonly unexplained: readonly UnexplainedCode[];
};

/** `previous`: the diagnosis of the letter before. What stayed unread then is not told again where something came instead. */
export function outcomeOf(diagnosis: Diagnosis, previous: Diagnosis | null = null): Outcome {
  const files = filesOf(diagnosis);
  const read = files.filter((artifact) => isRead(artifact));
  const unread = freshIn(diagnosis, previous).filter(
    (artifact) => !isRead(artifact) && artifact.limits.length > 0 && !isRepeat(artifact) && !isNoLog.test(artifact.path),
  );
  const isAskedFor = diagnosis.findings.some(isOfDelivery);
  const codes = forCustomer(diagnosis).length > 0 ? [] : codesOf(diagnosis);
  const sound = soundnessOf(diagnosis);
  const isHealthy =
    read.length > 0 && forCustomer(diagnosis).length === 0 && codes.length === 0 && (sound !== null || !hasFailure(diagnosis));
  return {
    examined: listed(read),
    unreadable: listed(unread.filter((artifact) => !isEmpty(artifact) && !(isAskedFor && isLocked(artifact)))),
    empty: listed(unread.filter((artifact) => isEmpty(artifact) && !isRightlyEmpty.test(artifact.path))),
    healthy: isHealthy ? proved(listed(read), sound, diagnosis) : null,
    unexplained: codes,
  };
}

/** The files that came since the letter before; where none did, all. */
function freshIn(diagnosis: Diagnosis, previous: Diagnosis | null): readonly ExaminedArtifact[] {
  const files = filesOf(diagnosis);
  const old = oldArtifacts(diagnosis, previous);
  const fresh = files.filter((artifact) => !old.has(diagnosis.artifacts.indexOf(artifact)));
  return fresh.length === 0 ? files : fresh;
}

function isEmpty({ bytes }: ExaminedArtifact): boolean {
  return bytes === 0;
}

/** Locked by a password: a rule asks for it anew by its name (knowledge/rules/archive). */
function isLocked({ limits: told }: ExaminedArtifact): boolean {
  const locks = [limits.encrypted, limits['encrypted-members'], limits['encrypted-in-part']];
  return told.some((sentence) => locks.some((lock) => isMadeBy(lock, sentence)));
}

/** Where operations ended well, their lines prove it, not the files alone. */
function proved(examined: Examined | null, sound: Soundness | null, diagnosis: Diagnosis): Examined | null {
  return examined === null || sound === null ? examined : { ...examined, evidence: proofsOf(sound.evidence, diagnosis) };
}

/** What came as files: a diagnosis counts people's words among its artifacts, as `message:12` or `note:3`. */
export function filesOf({ artifacts }: Diagnosis): readonly ExaminedArtifact[] {
  return artifacts.filter(({ path }) => !isStatement(path));
}

/** Pictures and documents are looked at by the engineer, programs by nobody: they need not be sent again. */
const isNoLog =
  /\.(?:png|jpe?g|gif|bmp|webp|tiff?|heic|svg|pdf|docx?|xlsx?|pptx?|mp4|mov|exe|dll|com|scr|msi|msu|lnk|js|vbs|ps1|bat|cmd|hta)$/iu;
/** Setup writes only errors there. */
const isRightlyEmpty = /setuperr\.log$/iu;

function isRead({ format, lines }: ExaminedArtifact): boolean {
  return format !== 'binary' && format !== 'windowsupdate-undecoded' && lines > 0;
}

function hasFailure({ facts }: Diagnosis): boolean {
  return facts.some(({ name, value }) => {
    if (!Array.isArray(value)) return false;
    if (name === 'updates.failed') return value.length > 0;
    return (
      name === 'operations' &&
      value.some((operation) => typeof operation === 'object' && 'outcome' in operation && operation.outcome === 'failed')
    );
  });
}

function codesOf(diagnosis: Diagnosis): readonly UnexplainedCode[] {
  const telling = diagnosis.errors.filter((error) => !error.noise);
  return telling
    .slice(0, codesMax)
    .map(({ code, symbol, count, first }) => ({ code, symbol, count, evidence: proofsOf([first], diagnosis) }));
}

function listed(artifacts: readonly ExaminedArtifact[]): Examined | null {
  if (artifacts.length === 0) return null;
  const names = artifacts.map(({ path }) => oneLine(path.split(/!?\//).at(-1) ?? path));
  return {
    names: names.slice(0, namesMax),
    isMore: names.length > namesMax,
    total: names.length,
    evidence: artifacts.map(({ path, sha256 }) => ({ path, sha256, line: null, text: path })),
  };
}
