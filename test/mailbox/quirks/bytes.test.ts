import { fetched } from '../../support/scripted-imap/answers.ts';
import { put } from '../../support/scripted-imap/box.ts';
import { allArrive, listen, mail, quirks, saying, serve, server } from './scene.ts';

quirks({
  'a literal is shorter than the mail': async () => {
    let isFirst = true;
    await serve({}, 2);
    server.follow(({ tag, name }) => {
      if (name !== 'UID FETCH' || !isFirst) return null;
      isFirst = false;
      const [one] = server.box.mails;
      return `* 1 FETCH (UID 1 RFC822.SIZE ${one?.raw.length} BODY[]<0> {9}\r\nFrom: ann)\r\n${tag} OK\r\n`;
    });
    listen();
    await allArrive();
  },
  'a literal is announced longer than it comes': async () => {
    let isFirst = true;
    await serve({}, 2);
    server.follow(({ tag, name, rest }) => {
      if (name !== 'UID FETCH' || !isFirst) return null;
      isFirst = false;
      return `${fetched(rest, server.box).replace(/\{(\d+)\}/, (_all, bytes) => `{${Number(bytes) + 500}}`)}${tag} OK\r\n`;
    });
    listen();
    await allArrive();
    await saying(/^the server did not answer in time: \d+ bytes came in/);
  },
  'sizes are estimates': async () => {
    await serve();
    server.box.sizeOf = (raw) => raw.length + 17;
    put(server.box, mail());
    put(server.box, mail(3 * 1024 * 1024));
    listen();
    await allArrive();
  },
  'a line of rubbish among the answers': async () => {
    await serve({}, 3);
    server.follow(({ name, rest, tag }) => (name === 'UID FETCH' ? `* 9 \u0000)( {}\r\n${fetched(rest, server.box)}${tag} OK\r\n` : null));
    listen();
    await allArrive();
  },
});
