/** Files that a command line names: targets, identities, recipes, reports to fix code by, cookies on standard input. */
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { broken, type Case, type Group, type Room } from './case.ts';
import { fakeToken } from './tokens.ts';

const MB = 1024 * 1024;
const secret = fakeToken('a given file');
const bomb = `a: &a [${'x,'.repeat(9)}]\n${[...'bcdefghij'].map((name, at) => `${name}: &${name} [${`*${'abcdefghij'[at]},`.repeat(9)}]`).join('\n')}\n`;

/** What replaces any file that is named: a path. */
const wrong: Readonly<Record<string, (room: Room) => string>> = {
  'a device': () => '/dev/zero',
  'a pipe that nothing writes to': (room) => {
    spawnSync('mkfifo', [join(room.folder, 'pipe')]);
    return 'pipe';
  },
  'a folder': () => '.',
  'a link in a circle': (room) => {
    symlinkSync('circle', join(room.folder, 'circle'));
    return 'circle';
  },
  'bytes that are no text': (room) => room.write('bytes', Buffer.alloc(100_000, 0xfe)),
  'a bomb of aliases': (room) => room.write('bomb.yml', bomb),
  '40 MB of brackets': (room) => room.write('deep.yml', '['.repeat(40 * MB)),
  'a line of 40 MB': (room) => room.write('line.yml', 'a'.repeat(40 * MB)),
  'brackets and commas': (room) => room.write('many.json', `[${'{},'.repeat(13 * MB)}{}]`),
  'terminal codes, and a key': (room) => room.write('codes.yml', `\u001b[2J: [${secret}\n\u009b2J ${secret}`),
};

/** The command line that names the file. */
const places: Readonly<Record<string, (url: string, file: string) => string[]>> = {
  '--targets': (_, file) => ['scan', '--targets', file],
  '--identity': (url, file) => ['scan', url, '--identity', `ann=@${file}`],
  '--login': (url, file) => ['scan', url, '--login', file],
  '--auth': (url, file) => ['scan', url, '--auth', file],
  'login --check': (url, file) => ['login', '--check', file, '--url', url],
  '--config': (url, file) => ['scan', url, '--config', file],
  '--baseline': (url, file) => ['scan', url, '--baseline', file],
  '--spec': (_, file) => ['scan', '--spec', file],
  '--har': (_, file) => ['scan', '--har', file],
  'clean-har': (_, file) => ['clean-har', file, '--output', 'clean.out'],
  replay: (_, file) => ['replay', file],
  verify: (_, file) => ['verify', file],
  diff: (_, file) => ['diff', file, file],
};

const named = Object.entries(places).flatMap(([place, args]) =>
  Object.entries(wrong).map(
    ([name, make]): Case => ({
      name: `${place}: ${name}`,
      holds: 'it ends with one line and exit code 2, and no key or terminal code is repeated',
      async run(room) {
        const { url } = await room.serve((_, response) => void response.writeHead(404).end('no'));
        const { code, stdout, stderr } = await room.run(args(url, make(room)), { limitMs: 15_000 });
        return broken(
          [code === 2, `exit code ${code}: ${(stderr || stdout).trim().slice(0, 120)}`],
          [stderr.trim().split('\n').length === 1, `${stderr.trim().split('\n').length} lines`],
          [!(stdout + stderr).includes(secret), 'the key is repeated'],
          [!/\u001b\[2J|\u009b/.test(stdout + stderr), 'a terminal code is repeated'],
        );
      },
    }),
  ),
);

const code = `import os\nfrom flask import Flask\napp = Flask(__name__)\napp.config['SESSION_COOKIE_SECURE'] = False\napp.config['SESSION_COOKIE_HTTPONLY'] = False\n`;

const mending: readonly Case[] = [
  {
    name: 'fix --write: a file that is a link to one outside of the folder',
    holds: 'the file outside stays as it is',
    async run(room) {
      room.write('outside.py', code);
      room.write('code/app.py', code);
      symlinkSync('../outside.py', join(room.folder, 'code/linked.py'));
      const { code: exit } = await room.run(['fix', 'code', '--write'], { limitMs: 30_000 });
      return broken(
        [exit === 0 || exit === 1, `exit code ${exit}`],
        [room.read('outside.py') === code, 'it was changed'],
      );
    },
  },
  {
    name: 'fix: code with a name of terminal codes and a line of 5 MB',
    holds: 'it ends, and no code reaches the terminal',
    async run(room) {
      room.write('code/\u001b[2J.py', code);
      room.write('code/long.js', `app.get('/', (q, s) => { s.cookie('a', "${'x'.repeat(5 * MB)}") })`);
      const { code: exit, stdout, stderr } = await room.run(['fix', 'code'], { limitMs: 30_000 });
      return broken([exit === 0 || exit === 1, `exit code ${exit}`], [!/\u001b\[2J/.test(stdout + stderr), 'a code']);
    },
  },
];

const inputs: Readonly<Record<string, string>> = {
  'a line of 30 MB': `Cookie: a=${'x'.repeat(30 * MB)}`,
  '200,000 cookies': Array.from({ length: 200_000 }, (_, i) => `Set-Cookie: c${i}=v${i}; Path=/`).join('\n'),
  'NUL and terminal codes': `Set-Cookie: \u001b[2Ja=\0b\u009b2J; Path=/`,
  'base64 in base64': `Cookie: a=${Array.from({ length: 30 }).reduce<string>((text) => Buffer.from(text).toString('base64'), 'seed')}`,
  'a bomb in a cookie': `Cookie: session=.${gzipSync(Buffer.alloc(50 * MB)).toString('base64url')}`,
};
const cookies = Object.entries(inputs).map(
  ([name, input]): Case => ({
    name: `cookie -: ${name}`,
    holds: 'it ends with a report or one line, and no terminal code is repeated',
    async run(room) {
      const { code: exit, stdout, stderr } = await room.run(['cookie', '-'], { input, limitMs: 30_000 });
      return broken(
        [exit === 0 || exit === 1 || exit === 2, `exit code ${exit}: ${stderr.trim().slice(0, 120)}`],
        [!/\u001b\[2J|\u009b/.test(stdout + stderr), 'a terminal code is repeated'],
      );
    },
  }),
);

export const givenFiles: Group = {
  title: 'Files that the command line names',
  cases: [...named, ...mending, ...cookies],
};
