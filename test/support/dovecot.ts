/** A real Dovecot of the system's package: no root, no installation, every file in a folder of its own that goes away with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { chown, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { freePort } from './free-port.ts';
import { until } from './until.ts';

export type Dovecot = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  /** Delivers by LMTP, as a mail server would. */
  readonly deliver: (raw: Buffer) => Promise<void>;
  /** Dies without a word to anyone. */
  readonly kill: () => Promise<void>;
  /** Comes back on the same port with the same mails. */
  readonly restart: () => Promise<void>;
  /** Where the INBOX lies as Maildir; removing `dovecot-uidlist` in it while the server is dead makes a new UIDVALIDITY. */
  readonly maildir: string;
  /** How many mails of the INBOX bear a keyword of ours: Maildir notes it as a letter behind the file's name. */
  readonly flagged: () => Promise<number>;
  readonly close: () => Promise<void>;
};

const host = '127.0.0.1';
const user = 'support@desk.example';
const password = 'the-right-one';

/** Starts it on free ports. With an introspection (RFC 7662) it takes tokens, and no password. */
export async function openDovecot({ introspectionUrl }: { readonly introspectionUrl?: string } = {}): Promise<Dovecot> {
  const folder = await mkdtemp(join(tmpdir(), 'casewright-dovecot-'));
  const runner = await chooseRunner();
  const [port, lmtpPort] = [await freePort(), await freePort()];
  const maildir = join(folder, 'mail');
  const conf = join(folder, 'dovecot.conf');
  await writeFile(conf, configuration({ folder, runner, port, lmtpPort }, introspectionUrl === undefined ? passwords : tokens(folder)));
  await writeFile(join(folder, 'oauth2.conf'), introspection(introspectionUrl ?? ''));
  for (const made of [folder, maildir, join(folder, 'home')]) {
    await mkdir(made, { recursive: true });
    if (runner.isLent) await chown(made, runner.uid, runner.gid);
  }
  const lmtp = createTransport({ host, port: lmtpPort, lmtp: true, secure: false, ignoreTLS: true });
  let server: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const as = runner.isLent ? { uid: runner.uid, gid: runner.gid } : {};
    await until('dovecot to listen', async () => {
      // While it was dead, another program's connection may have taken its port: it ends at once, and is started anew.
      if (server === null || server.exitCode !== null)
        server = spawn('/usr/sbin/dovecot', ['-F', '-c', conf], { stdio: 'ignore', detached: true, cwd: '/', ...as });
      return (await answers(port)) && (await answers(lmtpPort));
    });
  };
  const kill = async (): Promise<void> => {
    if (server !== null) await killed(server, folder);
    server = null;
  };
  await start();
  return {
    host,
    port,
    user,
    password,
    deliver: async (raw) => {
      await lmtp.sendMail({ raw, envelope: { from: 'sender@customer.example', to: [user] } });
    },
    kill,
    restart: start,
    maildir,
    flagged: async () => (await readdir(join(maildir, 'cur'))).filter((name) => /:2,[A-Z]*[a-z]$/.test(name)).length,
    close: async () => {
      lmtp.close();
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

type Runner = { readonly name: string; readonly uid: number; readonly gid: number; readonly isLent: boolean };

/** Dovecot without root runs everything as one user; as root we lend it `nobody`. */
async function chooseRunner(): Promise<Runner> {
  const me = userInfo();
  if (me.uid !== 0) return { name: me.username, uid: me.uid, gid: me.gid, isLent: false };
  const row = (await readFile('/etc/passwd', 'utf8')).split('\n').find((line) => line.startsWith('nobody:'));
  const [, , uid = '65534', gid = '65534'] = row?.split(':') ?? [];
  return { name: 'nobody', uid: Number(uid), gid: Number(gid), isLent: true };
}

type Place = { readonly folder: string; readonly runner: Runner; readonly port: number; readonly lmtpPort: number };

const passwords = `
passdb {
  driver = static
  args = password=${password}
}`;

const tokens = (folder: string): string => `
auth_mechanisms = oauthbearer xoauth2
passdb {
  driver = oauth2
  mechanisms = oauthbearer xoauth2
  args = ${folder}/oauth2.conf
}`;

const introspection = (url: string): string => `
introspection_mode = auth
introspection_url = ${url}
username_attribute = username
active_attribute = active
active_value = true
`;

function configuration({ folder, runner, port, lmtpPort }: Place, passdb: string): string {
  const account = `uid=${runner.uid} gid=${runner.gid} home=${folder}/home`;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/log
protocols = imap lmtp
listen = ${host}
ssl = no
disable_plaintext_auth = no
default_internal_user = ${runner.name}
default_internal_group =
default_login_user = ${runner.name}
default_vsz_limit = 0
first_valid_uid = 0
last_valid_uid = 0
first_valid_gid = 0
mail_location = maildir:${folder}/mail
mail_fsync = never
auth_failure_delay = 0
lmtp_add_received_header = no
${passdb}
userdb {
  driver = static
  args = ${account} allow_all_users=yes
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service stats {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    port = ${lmtpPort}
  }
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
}
`;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
    socket.on('close', () => resolve(false));
  });
}

/** Kills the master and all its children, who share its process group. */
async function killed(server: ChildProcess, folder: string): Promise<void> {
  const { pid } = server;
  if (pid === undefined) return;
  const ended = new Promise<void>((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve();
    server.once('exit', () => resolve());
  });
  if (server.exitCode === null) process.kill(-pid, 'SIGKILL');
  await ended;
  await rm(join(folder, 'run/master.pid'), { force: true });
}
