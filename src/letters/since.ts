import type { Diagnosis } from '../case/diagnosis.ts';

/** Which artifacts of a diagnosis the one before held too, by their place; where nothing came since, all of them. */
export function oldArtifacts(diagnosis: Diagnosis, previous: Diagnosis | null): ReadonlySet<number> {
  const known = new Set((previous?.artifacts ?? []).map(({ path, sha256 }) => `${path}\0${sha256}`));
  const places = diagnosis.artifacts.flatMap(({ path, sha256 }, place) => (known.has(`${path}\0${sha256}`) ? [place] : []));
  return new Set(places);
}
