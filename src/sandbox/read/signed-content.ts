import { octetsOf, type Value, valueAt, valuesIn } from './ber.ts';

/** RFC 5652 14: pkcs7-signedData. */
const signedData = '2a864886f70d010702';
const [identifier, sequence, explicit] = [0x06, 0x30, 0xa0];

/** The mail that a signature of S/MIME wraps (RFC 8551 3.5.2), as it was signed; null where it is encrypted, or no such thing. */
export function signedContent(bytes: Buffer): Buffer | null {
  const whole = valueAt(bytes, 0);
  if (whole?.tag !== sequence) return null;
  const [type, wrapped] = valuesIn(whole);
  if (type?.tag !== identifier || type.content.toString('hex') !== signedData) return null;
  const [signed] = wrapped?.tag === explicit ? valuesIn(wrapped) : [];
  // RFC 5652 5.1: version and digest algorithms come first, then what is signed.
  const [, , encapsulated] = signed === undefined ? [] : valuesIn(signed);
  return encapsulated?.tag === sequence ? contentOf(encapsulated) : null;
}

/** RFC 5652 5.2: absent where the content travels beside its signature. */
function contentOf(encapsulated: Value): Buffer | null {
  const content = valuesIn(encapsulated).find(({ tag }) => tag === explicit);
  const [string] = content === undefined ? [] : valuesIn(content);
  return string === undefined ? null : octetsOf(string);
}
