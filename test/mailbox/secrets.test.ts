import { expect, it } from 'vitest';
import { checkMailbox } from '../../src/mailbox/check.ts';
import { openScriptedImap } from '../support/scripted-imap/server.ts';

const user = 'support@desk.example';
const password = 'very-secret-22';

it.each(['', 'AUTH=PLAIN', 'AUTH=LOGIN'])(
  'a server with %j that repeats what it was told does not make us repeat a password',
  async (capabilities) => {
    const server = await openScriptedImap({
      capabilities,
      script: ({ tag, name, rest }) => (/LOGIN|AUTHENTICATE/.test(name) ? `${tag} BAD what does ${name} ${rest} mean?\r\n` : null),
    });
    const { host, port } = server;
    const account = { host, port, security: 'none' as const, user, password, folders: ['INBOX'] };
    const failure: unknown = await checkMailbox(account).catch((error: unknown) => error);
    const said = [failure, failure instanceof Error ? failure.cause : null].map((error) =>
      error instanceof Error ? `${error.message} ${error.stack}` : '',
    );
    expect(said.join()).toContain('what does');
    for (const secret of [password, Buffer.from(`\0${user}\0${password}`).toString('base64')]) expect(said.join()).not.toContain(secret);
    await server.close();
  },
);
