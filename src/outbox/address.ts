/** RFC 5321 4.5.3.1: the longest path, and the longest local part. */
const addressMax = 254;
const localMax = 64;
/** A dot-atom at a host name (RFC 5322 3.2.3, RFC 1123 2.1): no quotes, comments, routes, literals or anything beyond ASCII. */
const shape = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63}$/;

/** Whether a letter may go to this address: plain enough that no server can read it as another one. */
export function isSafeAddress(address: string): boolean {
  if (address.length > addressMax || !shape.test(address)) return false;
  const local = address.slice(0, address.lastIndexOf('@'));
  return local.length <= localMax && !local.startsWith('.') && !local.endsWith('.') && !local.includes('..');
}
