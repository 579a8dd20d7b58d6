/** Addresses as reports write them. */
const plain = /^[^\s<>()"@,;:\\]{1,64}@[^\s<>()"@,;:\\]{1,253}$/u;
const quoted = /^"[^"\r\n]{1,62}"@[^\s<>()"@,;:\\]{1,253}$/u;

/**
 * The address of a typed field (`rfc822; xu@bank.example`, RFC 3464 2.1.2; `utf-8; …`, RFC 6533 3): null where it is of
 * another kind, such as a pipe or an X.400 name.
 */
export function typedAddress(value: string | undefined): string | null {
  if (value === undefined) return null;
  const at = value.indexOf(';');
  const type = at < 0 ? '' : value.slice(0, at).trim().toLowerCase();
  const written = value
    .slice(at + 1)
    .trim()
    .split(/\s\(|\s+[a-z]+=/i, 1)[0];
  return addressIn(type === 'utf-8' ? fromXtext(written ?? '') : (written ?? ''));
}

/** One address, with or without angle brackets, or null. */
export function addressIn(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .trim();
  return plain.test(bare) || quoted.test(bare) ? bare : null;
}

/** RFC 6533 3: `\x{5F90}` is a letter outside ASCII. */
function fromXtext(text: string): string {
  return text.replace(/\\x\{([0-9a-f]{2,6})\}/gi, (all, hex: string) => {
    const point = Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
