import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** RFC 9106 section 4, second recommended option: 64 MiB, 3 passes, 4 lanes. */
const cost = { memory: 65_536, passes: 3, parallelism: 4, tagLength: 32 };
const saltBytes = 16;
/** A longer password costs more to read than it is worth. */
export const passwordCharactersMax = 1024;
export const passwordCharactersMin = 12;

/** The password as a PHC string: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const tag = await tagOf(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(tag)}`;
}

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{1,100})\$([\w+/]{1,100})$/;

/** Whether this is the password. A string that is no PHC string is nobody's password. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt, hash] = phc.exec(kept) ?? [];
  if (hash === undefined || salt === undefined || password.length > passwordCharactersMax) return false;
  const expected = Buffer.from(hash, 'base64');
  const tag = await tagOf(password, Buffer.from(salt, 'base64'), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: expected.length,
  });
  return timingSafeEqual(tag, expected);
}

async function tagOf(password: string, nonce: Buffer, wanted: Omit<Argon2Parameters, 'message' | 'nonce'>): Promise<Buffer> {
  return await derive('argon2id', { message: password.normalize('NFKC'), nonce, ...wanted });
}

function base64(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
