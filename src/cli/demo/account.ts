import { randomBytes } from 'node:crypto';
import { hashPassword } from '../../console/password.ts';
import { addAccount, changePassword } from '../../store/account.ts';
import type { Queries } from '../../store/tables.ts';

const address = 'han.mei@desk.example';

/** The engineer of the demo, with a new password at each start: it is printed, never stored in the clear. */
export async function demoAccount(db: Queries): Promise<{ readonly address: string; readonly password: string }> {
  const password = randomBytes(6).toString('base64url');
  const hashed = await hashPassword(password);
  await addAccount(db, { address, name: 'Han Mei', role: 'admin', password: hashed, language: 'zh-CN' });
  await changePassword(db, { address, password: hashed });
  return { address, password };
}
