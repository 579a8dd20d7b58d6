// Writes small event logs: one template per record, names and values as Windows lays them out.

export type FixtureEvent = {
  readonly provider: string;
  readonly id: number;
  readonly level: number;
  /** ISO, UTC. */
  readonly time: string;
  readonly computer: string;
  readonly channel: string;
  readonly data: readonly (readonly [name: string, text: string])[];
};

const recordsFrom = 512;
const chunkBytes = 65_536;

/** A whole file of one chunk. */
export function eventLog(events: readonly FixtureEvent[]): Buffer {
  return Buffer.concat([fileHead(), chunkOf(events.map((event, index) => (at: number) => record(event, index + 1, at)))]);
}

export function fileHead(): Buffer {
  const head = Buffer.alloc(4096);
  head.write('ElfFile\0', 'latin1');
  return head;
}

/** Lays records one after another; each is told where it stands, for names and templates are pointed at by place. */
export function chunkOf(records: readonly ((at: number) => Buffer)[]): Buffer {
  const chunk = Buffer.alloc(chunkBytes);
  chunk.write('ElfChnk\0', 'latin1');
  let at = recordsFrom;
  for (const make of records) at += make(at).copy(chunk, at);
  return chunk;
}

/** A record around some binary XML. */
export function recordOf(xml: Buffer, number: number): Buffer {
  const size = 24 + xml.length + 4;
  return Buffer.concat([u32(0x2a2a), u32(size), u64(BigInt(number)), u64(0n), xml, u32(size)]);
}

export const fragmentHead = Buffer.from([0x0f, 0x01, 0x01, 0x00]);

function record(event: FixtureEvent, number: number, at: number): Buffer {
  const values: { readonly type: number; readonly bytes: Buffer }[] = [];
  const gap = (type: number, bytes: Buffer) => {
    values.push({ type, bytes });
    return Buffer.from([0x0d, ...u16(values.length - 1), type]);
  };
  const words = (text: string) => gap(0x01, Buffer.from(text, 'utf16le'));
  const templateAt = at + 24 + fragmentHead.length + 10;
  const writer = openWriter(templateAt + 24);
  writer.put(fragmentHead);
  writer.element('Event', [], () => {
    writer.element('System', [], () => {
      writer.element('Provider', [['Name', words(event.provider)]], null);
      writer.element('EventID', [], () => writer.put(gap(0x06, u16(event.id))));
      writer.element('Level', [], () => writer.put(gap(0x04, Buffer.from([event.level]))));
      writer.element('TimeCreated', [['SystemTime', gap(0x11, fileTime(event.time))]], null);
      writer.element('EventRecordID', [], () => writer.put(gap(0x0a, u64(BigInt(number)))));
      writer.element('Channel', [], () => writer.put(words(event.channel)));
      writer.element('Computer', [], () => writer.put(words(event.computer)));
    });
    writer.element('EventData', [], () => {
      for (const [name, text] of event.data) writer.element('Data', [['Name', plain(name)]], () => writer.put(words(text)));
    });
  });
  writer.put(Buffer.from([0x00]));
  const body = writer.bytes();
  const template = Buffer.concat([u32(0), Buffer.alloc(16), u32(body.length), body]);
  const kinds = values.map(({ type, bytes }) => Buffer.from([...u16(bytes.length), type, 0]));
  const instance = [Buffer.from([0x0c, 0x01]), u32(1), u32(templateAt), template, u32(values.length)];
  return recordOf(Buffer.concat([fragmentHead, ...instance, ...kinds, ...values.map(({ bytes }) => bytes), Buffer.from([0x00])]), number);
}

function openWriter(start: number) {
  const parts: Buffer[] = [];
  let at = start;
  const put = (bytes: Buffer) => {
    parts.push(bytes);
    at += bytes.length;
  };
  /** A name stands right behind the place that points at it. */
  const putName = (name: string) => {
    put(u32(at + 4));
    put(Buffer.concat([u32(0), u16(0), u16(name.length), Buffer.from(name, 'utf16le'), u16(0)]));
  };
  const element = (name: string, attributes: readonly (readonly [string, Buffer])[], inside: (() => void) | null) => {
    put(Buffer.from([attributes.length > 0 ? 0x41 : 0x01, 0, 0]));
    put(u32(0));
    putName(name);
    if (attributes.length > 0) put(u32(0));
    for (const [attribute, value] of attributes) {
      put(Buffer.from([0x06]));
      putName(attribute);
      put(value);
    }
    put(Buffer.from([inside === null ? 0x03 : 0x02]));
    inside?.();
    if (inside !== null) put(Buffer.from([0x04]));
  };
  return { put, element, bytes: () => Buffer.concat(parts) };
}

function plain(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x05, 0x01]), u16(text.length), Buffer.from(text, 'utf16le')]);
}

function fileTime(time: string): Buffer {
  return u64((BigInt(Date.parse(time)) + 11_644_473_600_000n) * 10_000n);
}

export function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(value);
  return bytes;
}
