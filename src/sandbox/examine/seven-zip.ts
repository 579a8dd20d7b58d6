import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sevenZip from '7z-wasm';
import { engineBytesMax } from './limits.ts';

/** Where 7-Zip reads from and what it says and gives, in the order of the archive. Throwing from any of these ends the run. */
export type Sluice = {
  readonly archiveBytes: number;
  readonly read: (into: Uint8Array, position: number) => number;
  /** A line of 7-Zip's report, in the bytes it was written in: names are not always UTF-8. */
  readonly say: (line: Buffer) => void;
  /** The next bytes of the member whose name was said last. Valid only until it returns. */
  readonly give: (piece: Uint8Array) => void;
};

/**
 * Unpacks a whole archive in an instance of its own, which is gone afterwards: 7-Zip in WebAssembly is in pieces after a throw.
 * Nothing is written anywhere: members come one after the other on its standard output (`-so`), their names on the other (`-bso2 -bb1`).
 */
export async function runSevenZip(type: string, sluice: Sluice): Promise<void> {
  const report = lines(sluice.say);
  const { FS: files, callMain } = await instance(report);
  const archive = '/archive';
  files.writeFile(archive, '');
  const { node } = files.lookupPath(archive);
  node.usedBytes = sluice.archiveBytes;
  // One table for every file of the instance: the archive is read through it, standard output is written through it.
  node.stream_ops.read = (stream, heap, offset, length, position) =>
    stream.node === node ? sluice.read(bytesAt(heap, offset, length), position) : 0;
  node.stream_ops.write = (_stream, heap, offset, length) => {
    sluice.give(bytesAt(heap, offset, length));
    return length;
  };
  files.close(files.getStream(1));
  files.open('/output', 'w');
  // A password has to be given, or it asks for one; this one opens nothing.
  callMain(['x', `-t${type}`, '-so', '-bso2', '-bb1', '-bd', '-y', '-p-', '-sccUTF-8', archive]);
  report(null);
}

type Stream = { readonly node: FileNode };
type FileNode = {
  usedBytes: number;
  readonly stream_ops: {
    read: (stream: Stream, heap: Int8Array, offset: number, length: number, position: number) => number;
    write: (stream: Stream, heap: Int8Array, offset: number, length: number) => number;
  };
};
/** The part of Emscripten's file system that is used here; its own types leave half of it out. */
type Files = {
  readonly writeFile: (path: string, text: string) => void;
  readonly lookupPath: (path: string) => { readonly node: FileNode };
  readonly getStream: (fd: number) => Stream;
  readonly close: (stream: Stream) => void;
  readonly open: (path: string, flags: string) => Stream;
};
type Instance = { readonly FS: Files; readonly callMain: (words: readonly string[]) => void };

async function instance(report: (code: number | null) => void): Promise<Instance> {
  const options = { instantiateWasm: instantiate, stderr: report, stdout: () => undefined, stdin: () => null };
  // Told that this is no Node: it would take the file system and reach for process.binding, which the permission model refuses.
  Object.defineProperty(process, 'type', { value: 'renderer', configurable: true });
  try {
    // The border: Emscripten's own object.
    return (await sevenZip.default(Object.assign(options))) as unknown as Instance;
  } finally {
    Reflect.deleteProperty(process, 'type');
  }
}

type Compiled = { readonly isCompiled: true };
type Imports = Readonly<Record<string, Record<string, unknown>>>;
type Made = { readonly exports: object };
/** TypeScript knows WebAssembly only beside a browser's whole DOM. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => Compiled;
  readonly Instance: new (module: Compiled, imports: Imports) => Made;
};

let compiled: Compiled | null = null;

function instantiate(imports: Imports, done: (made: Made) => void): object {
  compiled ??= new WebAssembly.Module(readFileSync(join(dirname(createRequire(import.meta.url).resolve('7z-wasm')), '7zz.wasm')));
  const env = imports['env'];
  const grow = env?.['emscripten_resize_heap'];
  if (env !== undefined && typeof grow === 'function')
    env['emscripten_resize_heap'] = (bytes: number) => (bytes >>> 0 > engineBytesMax ? 0 : Reflect.apply(grow, null, [bytes]));
  const made = new WebAssembly.Instance(compiled, imports);
  done(made);
  return made.exports;
}

function bytesAt(heap: Int8Array, offset: number, length: number): Uint8Array {
  return new Uint8Array(heap.buffer, heap.byteOffset + offset, length);
}

/** Characters come one by one, a negative one or null at the end of a run. */
function lines(say: (line: Buffer) => void): (code: number | null) => void {
  let line: number[] = [];
  return (code) => {
    if (code !== null && code !== newline) {
      if (line.length < lineBytesMax) line.push(code);
      return;
    }
    const said = Buffer.from(line);
    line = [];
    if (said.length > 0) say(said);
  };
}

const newline = 10;
/** Longer than any name that is shown. */
const lineBytesMax = 8 * 1024;
