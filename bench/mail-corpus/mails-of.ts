import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';

/** `carries`: the name under which the file travels in the mail. */
export type CorpusMail = { readonly name: string; readonly bytes: Buffer; readonly carries?: string };

/** The mails that a file of a corpus is, or travels in: a winmail.dat, a .msg, a page of HTML, a list of naughty strings. */
export async function mailsOf(file: string): Promise<readonly CorpusMail[]> {
  const name = join(basename(dirname(file)), basename(file));
  const ending = extname(file).toLowerCase();
  if (beside.has(ending) || /\/(?:UPSTREAM-)?LICENSE|PROVENANCE|README|ORIGINS/.test(file)) return [];
  const bytes = await readFile(file);
  if (ending === '.tnef') return [{ name, bytes: carrying('winmail.dat', 'application/ms-tnef', bytes) }];
  if (ending === '.msg' && bytes.readUInt8(0) === 0xd0) {
    const carried = { name: `${name}, attached`, bytes: carrying('mail.msg', 'application/vnd.ms-outlook', bytes), carries: 'mail.msg' };
    return [{ name, bytes }, carried];
  }
  if (ending === '.html') return [{ name, bytes: saying('text/html', bytes) }];
  if (ending !== '.json') return [{ name, bytes }];
  return naughty(bytes).map((text, place) => ({ name: `${name} ${place + 1}`, bytes: named(text) }));
}

/** What lies beside the mails: trees, expected files, keys. */
const beside = new Set(['.xml', '.list', '.rtf', '.jpg', '.doc', '.ini', '.htm', '.yml', '.md', '.pub', '.tinydns']);

/** Only a flat list of strings is one; other JSON lies beside a mail. */
function naughty(bytes: Buffer): readonly string[] {
  const all: unknown = JSON.parse(bytes.toString('utf8'));
  return Array.isArray(all) && all.every((one) => typeof one === 'string') ? all : [];
}

const head = 'From: Chen Yu <chen@customer.example>\r\nTo: desk@desk.example\r\nMIME-Version: 1.0\r\n';

function saying(type: string, words: Buffer): Buffer {
  return Buffer.from(
    `${head}Subject: x\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(words)}\r\n`,
  );
}

function carrying(name: string, type: string, bytes: Buffer): Buffer {
  const part = `--b\r\nContent-Type: ${type}; name="${name}"\r\nContent-Disposition: attachment; filename="${name}"\r\nContent-Transfer-Encoding: base64\r\n\r\n${lines(bytes)}\r\n--b--\r\n`;
  return Buffer.from(`${head}Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n${part}`);
}

/** The string as subject, name, words and file name. */
function named(text: string): Buffer {
  const word = `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
  const part = `--b\r\nContent-Type: text/plain; name="${word}"\r\nContent-Disposition: attachment; filename*=utf-8''${encodeURIComponent(text.toWellFormed())}\r\n\r\nx\r\n--b--\r\n`;
  return Buffer.from(
    `From: ${word} <chen@customer.example>\r\nSubject: ${word}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n${part}`,
  );
}

function lines(bytes: Buffer): string {
  return bytes.toString('base64').replace(/.{76}/g, '$&\r\n');
}
