import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { openOutbox } from '../../src/outbox/outbox.ts';
import { keptLog } from '../support/log.ts';

const user = 'support@desk.example';
const password = 'very-secret-22';

it.each(['PLAIN', 'LOGIN'])('a server with AUTH %s that repeats what it was told does not make us repeat a password', async (method) => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    socket.write('220 ready\r\n');
    socket.on('data', (line) => {
      const command = line.toString('latin1').trim();
      if (/^EHLO/i.test(command)) socket.write(`250-here\r\n250 AUTH ${method}\r\n`);
      else if (/^AUTH LOGIN/i.test(command)) socket.write('334 VXNlcm5hbWU6\r\n');
      else if (command === Buffer.from(user).toString('base64')) socket.write('334 UGFzc3dvcmQ6\r\n');
      else socket.write(`500 5.5.2 what does ${command} mean?\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const log = keptLog();
  const { port } = server.address() as AddressInfo;
  const outbox = openOutbox({ host: '127.0.0.1', port, security: 'none', user, password, log });
  const envelope = { from: user, to: ['ann@customer.example'] };
  const outcome = await outbox.send({ raw: Buffer.from('Subject: x\r\n\r\nx\r\n'), envelope }, async () => true);
  const failure: unknown = await outbox.check().catch((error: unknown) => error);
  const said = JSON.stringify([outcome, log.said, failure instanceof Error ? [failure.message, failure.stack, String(failure.cause)] : '']);
  expect(said).toContain('what does');
  for (const secret of [password, Buffer.from(password).toString('base64'), Buffer.from(`\0${user}\0${password}`).toString('base64')])
    expect(said).not.toContain(secret);
  await outbox.close();
  for (const socket of sockets) socket.destroy();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});
