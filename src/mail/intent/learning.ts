/** Multinomial logistic regression by stochastic gradient descent, its weights averaged over the passes (Polyak 1992). */

export type Sample = { readonly label: number; readonly traits: readonly string[] };
export type Learned = { readonly places: ReadonlyMap<string, number>; readonly weights: Float64Array; readonly labels: number };

const passes = 16;
const step = 0.5;
/** A stride prime to any likely count of samples mixes the labels, the same way each time. */
const stride = 7_919;
/** A trait of one sample alone tells of that sample only. */
const samplesMin = 2;

export function learn(samples: readonly Sample[], labels: number): Learned {
  const places = placesOf(samples);
  const rows = samples.map(({ label, traits }) => ({ label, at: placed(traits, places) }));
  const now = new Float64Array(places.size * labels);
  const sum = new Float64Array(now.length);
  for (let pass = 0; pass < passes; pass += 1) {
    for (let turn = 0; turn < rows.length; turn += 1) {
      const row = rows[(turn * stride + pass) % rows.length];
      if (row !== undefined) improve(now, row, labels);
    }
    for (const [at, weight] of now.entries()) sum[at] = (sum[at] ?? 0) + weight / passes;
  }
  return { places, weights: sum, labels };
}

/** The chance of each label for these traits. */
export function weigh(traits: readonly string[], { places, weights, labels }: Learned): Float64Array {
  return chances(placed(traits, places), weights, labels);
}

function placesOf(samples: readonly Sample[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const trait of samples.flatMap((sample) => sample.traits)) counts.set(trait, (counts.get(trait) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= samplesMin).map(([trait], place) => [trait, place]));
}

const placed = (traits: readonly string[], places: ReadonlyMap<string, number>): readonly number[] =>
  traits.flatMap((trait) => places.get(trait) ?? []);

function improve(weights: Float64Array, row: { readonly label: number; readonly at: readonly number[] }, labels: number): void {
  const error = chances(row.at, weights, labels);
  error[row.label] = (error[row.label] ?? 0) - 1;
  const rate = step / Math.sqrt(Math.max(1, row.at.length));
  for (const place of row.at)
    for (let label = 0; label < labels; label += 1) {
      const at = place * labels + label;
      weights[at] = (weights[at] ?? 0) - rate * (error[label] ?? 0);
    }
}

function chances(at: readonly number[], weights: Float64Array, labels: number): Float64Array {
  const total = new Float64Array(labels);
  for (const place of at)
    for (let label = 0; label < labels; label += 1) total[label] = (total[label] ?? 0) + (weights[place * labels + label] ?? 0);
  const scale = 1 / Math.sqrt(Math.max(1, at.length));
  const grown = total.map((weight) => Math.exp(weight * scale));
  const all = grown.reduce((sum, one) => sum + one, 0);
  return grown.map((one) => one / all);
}
