/** Folders and repositories that `secrets` searches, wrong on purpose. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { broken, type Case, type Group, type Room } from './case.ts';
import { fakeToken } from './tokens.ts';

const MB = 1024 * 1024;
const inside = fakeToken('searched inside');
const outside = fakeToken('searched outside');

/** Fills the folder `tree`, which holds one key that is to be found. */
const trees: Readonly<Record<string, (room: Room) => void>> = {
  'a pipe, and links to devices': (room) => {
    spawnSync('mkfifo', [join(room.folder, 'tree/pipe.env')]);
    for (const device of ['zero', 'random', 'stdin'])
      symlinkSync(`/dev/${device}`, join(room.folder, `tree/${device}.env`));
  },
  'links in circles, and to themselves': (room) => {
    symlinkSync('self', join(room.folder, 'tree/self'));
    symlinkSync('.', join(room.folder, 'tree/here'));
    symlinkSync('../tree', join(room.folder, 'tree/again'));
    symlinkSync('b', join(room.folder, 'tree/a'));
    symlinkSync('a', join(room.folder, 'tree/b'));
  },
  'a link to a file outside': (room) => symlinkSync('../outside.env', join(room.folder, 'tree/link.env')),
  'a line of 60 MB': (room) => void room.write('tree/long.js', `x="${'ab12'.repeat(15 * MB)}"`),
  'a hole of 8 GB': (room) => truncateSync(room.write('tree/hole.env', 'A=1\n'), 8 * 1024 * MB),
  'names of controls, spaces and 255 bytes': (room) => {
    for (const name of ['-rf', '--config=x', ' ', '\n', '\u202egpj.env', '*?[', 'n'.repeat(251), '$(id)', '`id`'])
      room.write(`tree/odd/${name}.env`, 'A=1\n');
  },
  'folders 400 deep': (room) => void room.write(`tree/${'d/'.repeat(400)}x.env`, 'A=1\n'),
  'gzip of 300 MB': (room) => void room.write('tree/bomb.gz', gzipSync(Buffer.alloc(300 * MB, 65))),
  'gzip in gzip in gzip': (room) => {
    const layers = Array.from({ length: 40 }).reduce<Buffer>((bytes) => gzipSync(bytes), Buffer.alloc(MB, 65));
    room.write('tree/layers.gz', layers);
  },
  'an archive with paths out of it': (room) => {
    room.write('tar/in.env', `KEY=${inside}\n`);
    const folder = join(room.folder, 'tar');
    execFileSync('tar', [
      '-C',
      folder,
      '-cf',
      join(room.folder, 'tree/x.tar'),
      '--transform=s,^,../../../evil/,',
      'in.env',
    ]);
  },
  'YAML and JSON that are nested and alias': (room) => {
    room.write('tree/deep.json', '['.repeat(2 * MB));
    room.write('tree/deep.yaml', `${'{a: '.repeat(100_000)}`);
    const names = [...'bcdefghij'];
    const lines = names.map((name, at) => `${name}: &${name} [${`*${names[at - 1] ?? 'a'},`.repeat(9)}]`);
    room.write('tree/alias.yaml', `a: &a [x,x,x]\n${lines.join('\n')}\n`);
  },
};

const folders = Object.entries(trees).map(
  ([name, fill]): Case => ({
    name: `secrets: ${name}`,
    holds: 'it ends, finds the key that is there, and reads nothing outside',
    async run(room) {
      room.write('outside.env', `KEY=${outside}\n`);
      room.write('tree/key.env', `KEY=${inside}\n`);
      fill(room);
      const { code, stdout, stderr } = await room.run(['secrets', 'tree', '--format', 'json'], { limitMs: 40_000 });
      return broken(
        [code === 0 || code === 1, `exit code ${code}: ${stderr.trim().slice(0, 100)}`],
        [stdout.includes(inside.slice(-4)), 'the key inside was not found'],
        [!stdout.includes(outside.slice(-4)), 'a file outside was read'],
      );
    },
  }),
);

const git = (room: Room, ...args: string[]): string =>
  execFileSync(
    'git',
    ['-C', join(room.folder, 'repo'), '-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );

function repository(room: Room): string {
  mkdirSync(join(room.folder, 'repo'), { recursive: true });
  git(room, 'init', '-q');
  for (let i = 0; i < 30; i += 1) {
    room.write('repo/key.env', `KEY=${inside}\n${'line of text\n'.repeat(200)}${i}\n`);
    git(room, 'add', '.');
    git(room, 'commit', '-qm', `change ${i}`);
  }
  git(room, 'gc', '-q');
  return join(room.folder, 'repo/.git');
}

const packOf = (folder: string): string => {
  const packs = join(folder, 'objects/pack');
  return join(packs, readdirSync(packs).find((name) => name.endsWith('.pack')) ?? '');
};

/** Changes bytes of the pack, whose file git leaves read-only. */
function change(file: string, edit: (bytes: Buffer) => Buffer): void {
  const bytes = edit(readFileSync(file));
  execFileSync('chmod', ['u+w', file]);
  writeFileSync(file, bytes);
}

const repositories: Readonly<Record<string, (folder: string, room: Room) => void>> = {
  'as it is': () => undefined,
  'a pack that is cut': (folder) => change(packOf(folder), (bytes) => bytes.subarray(0, bytes.length >> 1)),
  'a pack of other bytes': (folder) =>
    change(packOf(folder), (bytes) => Buffer.concat([bytes.subarray(0, 12), Buffer.alloc(bytes.length - 12, 0xff)])),
  'a pack whose deltas are turned over': (folder) =>
    change(packOf(folder), (bytes) => {
      for (let at = 40; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 0x70;
      return bytes;
    }),
  'references that lead out, in circles and to nothing': (folder, room) => {
    room.write('repo/.git/refs/heads/out', '../../../../etc/passwd\n');
    room.write('repo/.git/refs/heads/one', 'ref: refs/heads/two\n');
    room.write('repo/.git/refs/heads/two', 'ref: refs/heads/one\n');
    room.write('repo/.git/refs/heads/none', `${'0'.repeat(40)}\n`);
    appendFileSync(join(folder, 'packed-refs'), `${'x'.repeat(MB)}\n${'a'.repeat(40)} refs/../../x\n`);
  },
  'alternates that lead out and in circles': (folder) =>
    writeFileSync(join(folder, 'objects/info/alternates'), `/etc\n../objects\n/dev/zero\n${folder}/objects\n`),
  'a HEAD that is a pipe': (folder) => {
    execFileSync('rm', [join(folder, 'HEAD')]);
    spawnSync('mkfifo', [join(folder, 'HEAD')]);
  },
  'a file .git that names another folder': (folder, room) => {
    execFileSync('rm', ['-r', folder]);
    room.write('repo/.git', 'gitdir: /etc\n');
  },
  'a configuration that runs programs': (folder, room) => {
    const ran = join(room.folder, 'ran');
    writeFileSync(
      join(folder, 'config'),
      `[core]\n\tfsmonitor = "touch ${ran}"\n\tpager = "touch ${ran}"\n\tsshCommand = "touch ${ran}"\n`,
    );
  },
};

const histories = Object.entries(repositories).map(
  ([name, damage]): Case => ({
    name: `secrets --git: ${name}`,
    holds: 'it ends with a report or one line, and runs nothing',
    async run(room) {
      damage(repository(room), room);
      const { code, stdout, stderr } = await room.run(['secrets', 'repo', '--format', 'json', '--git'], {
        limitMs: 30_000,
      });
      return broken(
        [code !== null && code <= 3, `exit code ${code}: ${stderr.trim().slice(0, 100)}`],
        [code === 0 || code === 1 || stderr.trim().split('\n').length === 1, 'not one line'],
        [!/root:x:/.test(stdout + stderr), 'a file outside was read'],
        [room.read('ran') === '' && !readdirSync(room.folder).includes('ran'), 'a program of the repository ran'],
        [name !== 'as it is' || stdout.includes(inside.slice(-4)), 'the key was not found'],
      );
    },
  }),
);

export const searchedFolders: Group = {
  title: 'Folders and histories that are searched',
  cases: [...folders, ...histories],
};
