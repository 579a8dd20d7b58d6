import { readFile } from 'node:fs/promises';

/** What another parser made of a mail; null where it does not say. */
export type Expected = {
  readonly subject: string | null;
  readonly from: string | null;
  readonly attachments: readonly { readonly name: string | null; readonly bytes: number | null }[];
};

/** The opinion that lies beside a mail: `x.json` beside `x.eml` (a tree of parts) or beside `x.msg` (its fields). */
export async function expectedOf(file: string): Promise<Expected | null> {
  const beside = /^(.+)\.(?:eml|msg)$/.exec(file)?.[1];
  if (beside === undefined) return null;
  const text = await readFile(`${beside}.json`, 'utf8').catch(() => null);
  if (text === null) return null;
  const opinion: unknown = JSON.parse(text);
  if (Array.isArray(at(opinion, 'parts'))) return ofTree(opinion);
  return at(opinion, 'dataType') === 'msg' ? ofOutlook(opinion) : null;
}

/** The file itself is an attachment of the mail that carries it, and its files stand behind it. */
export function carriedAs(name: string, { attachments }: Expected): Expected {
  return { subject: null, from: null, attachments: [{ name, bytes: null }, ...attachments] };
}

function ofTree(tree: unknown): Expected {
  const parts = list(at(tree, 'parts'));
  const root = parts[0];
  const attachments = list(at(tree, 'attachments')).map((place) => {
    const part = parts[Number(place)];
    return { name: nameOf(part), bytes: bytesOf(at(part, 'body')) };
  });
  return {
    subject: string(at(header(root, 'subject'), 'Text')),
    from: string(at(firstOf(at(header(root, 'from'), 'Address')), 'address')),
    attachments,
  };
}

function firstOf(address: unknown): unknown {
  return list(at(address, 'List'))[0] ?? list(at(list(at(address, 'Group'))[0], 'addresses'))[0];
}

function header(part: unknown, name: string): unknown {
  return at(
    list(at(part, 'headers')).findLast((one) => at(one, 'name') === name),
    'value',
  );
}

function nameOf(part: unknown): string | null {
  const attributes = ['content_disposition', 'content_type'].flatMap((name) =>
    list(at(at(header(part, name), 'ContentType'), 'attributes')),
  );
  return string(
    at(
      attributes.find((one) => at(one, 'name') === 'filename' || at(one, 'name') === 'name'),
      'value',
    ),
  );
}

function bytesOf(body: unknown): number | null {
  const binary = at(body, 'Binary') ?? at(body, 'InlineBinary');
  return Array.isArray(binary) ? binary.length : null;
}

/** A saved mail's own files. */
function ofOutlook(fields: unknown): Expected {
  const inside = list(at(fields, 'attachments')).map((one) => {
    const name = string(at(one, 'fileName')) ?? string(at(one, 'name'));
    // The tool that told these fields gives a message inside the message this ending too, when it takes it out.
    return at(one, 'innerMsgContent') === true ? { name: `${name}.msg`, bytes: null } : { name, bytes: Number(at(one, 'contentLength')) };
  });
  return { subject: string(at(fields, 'subject')), from: null, attachments: inside };
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function string(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
