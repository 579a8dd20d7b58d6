/** Files that a mail links to instead of carrying them: by the address, or by what stands around it. */
import type { FileProvider, LinkedFile } from '../../case/linked-file.ts';
import { providerOf } from './providers.ts';
import { expiryIn, fileNameIn, isHeading, sizeIn } from './stated.ts';

/** More than a person shares in one mail, or writes addresses into it; characters of a line that are looked at. */
const filesMax = 20;
const addressesMax = 200;
const lineMax = 4_000;
/** Longer addresses are none that a provider makes. */
const url = /https?:\/\/[^\s<>"'，。；、（）【】“”]{4,2000}/gi;
/** Lines around an address that speak of its file, unless another address stands between. */
const around = [0, -1, 1, -2, 2, -3, 3];
/** Lines above an address in which a mail program's heading makes it a file, whoever keeps it. */
const headingLines = 4;

/** In the writer's own lines, in order; the same address once. */
export function linkedFilesIn(lines: readonly string[]): readonly LinkedFile[] {
  const kept = lines.map((line) => line.slice(0, lineMax));
  let room = addressesMax;
  const urls = kept.map((line) => {
    const found = [...line.matchAll(url)].slice(0, room).map(([one]) => bare(one));
    room -= found.length;
    return found;
  });
  const places = new Map<string, { readonly provider: FileProvider; readonly lines: number[] }>();
  for (const [at, found] of urls.entries()) {
    for (const one of found) {
      const known = places.get(one);
      const provider = known?.provider ?? providerOf(one) ?? (isShownAsFile(kept, at) ? 'other' : null);
      if (known !== undefined) known.lines.push(at);
      else if (provider !== null && places.size < filesMax) places.set(one, { provider, lines: [at] });
    }
  }
  return [...places].map(([address, { provider, lines: at }]) => ({ provider, ...statedOf(kept, urls, at, address), url: address }));
}

function bare(address: string): string {
  return address.replace(/;extra=\{.*$/, '').replace(/[.,;:!?)\]}]+$/, '');
}

/** A name, and a size or an end, as no page that is only mentioned has them; or a heading that says so. */
function isShownAsFile(lines: readonly string[], at: number): boolean {
  const here = withoutUrls(lines[at] ?? '');
  const above = lines.slice(Math.max(0, at - headingLines), at);
  const near = [here, ...above.slice(-2)].find((line) => fileNameIn(line) !== null && expiryIn(line) !== null && sizeIn(line) !== null);
  return near !== undefined || (above.some(isHeading) && [here, ...above].some((line) => fileNameIn(withoutUrls(line)) !== null));
}

type Stated = Pick<LinkedFile, 'name' | 'size' | 'expires'>;

function statedOf(lines: readonly string[], urls: readonly (readonly string[])[], at: readonly number[], address: string): Stated {
  const own = at.flatMap((line) => around.filter((step) => isOfThis(urls, line, step, address)).map((step) => lines[line + step] ?? ''));
  const words = own.sort((one, other) => Number(other.includes(address)) - Number(one.includes(address))).map(withoutUrls);
  const first = (read: (line: string) => string | null): string | null => words.map(read).find((found) => found !== null) ?? null;
  return { name: first(fileNameIn) ?? nameInAddress(address), size: first(sizeIn), expires: first(expiryIn) ?? endInAddress(address) };
}

/** Between the line and the address stands no other address. */
function isOfThis(urls: readonly (readonly string[])[], line: number, step: number, address: string): boolean {
  const [from, to] = step < 0 ? [line + step, line] : [line, line + step];
  return urls.slice(Math.max(0, from), to + 1).every((found) => found.every((one) => one === address));
}

function withoutUrls(line: string): string {
  return line.replace(url, ' ').replace(/<\s*>/g, ' ').replace(/ {2,}/g, ' ').trim();
}

function nameInAddress(address: string): string | null {
  const named = /[?&](?:f|fn|fname|file_?name|name|title)=([^&#]{1,300})/i.exec(address)?.[1];
  const last = /\/([^/?#]{1,300})(?:[?#]|$)/.exec(address.replace(/^https?:\/\/[^/]*/, ''))?.[1];
  const names = [named, last].map((one) => (one === undefined ? null : fileNameIn(unescaped(one))));
  return names.find((one) => one !== null && !page.test(one)) ?? null;
}

/** What the provider shows, not what lies there. */
const page = /\.(?:html?|jsp|php|aspx?|do|action|cgi)$/i;

/** Tianyi writes the end into the address, in milliseconds. */
function endInAddress(address: string): string | null {
  const end = /[?&]expired?=(\d{13})(?:&|$)/.exec(address)?.[1];
  return end === undefined ? null : new Date(Number(end)).toISOString().slice(0, 10);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
