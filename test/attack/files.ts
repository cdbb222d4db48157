/** Untrusted files: recordings, reports, configurations and folders that are wrong on purpose. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { broken, type Case, type Group } from './case.ts';
import { fakeToken } from './tokens.ts';

const demo = (): string =>
  gunzipSync(readFileSync(fileURLToPath(new URL('../recordings/demo.json.gz', import.meta.url)))).toString('utf8');

/** One member of a good recording set to a wrong value. */
const recordingFaults: Readonly<Record<string, (recording: Loose) => unknown>> = {
  'no surface': (it) => Object.assign(it.evidence, { surface: null }),
  'an exchange without members': (it) => Object.assign(it.evidence.exchanges, { value: [{}] }),
  'headers that are a number': (it) => Object.assign(it.evidence.exchanges.value[0].response, { headers: 7 }),
  'a body that is a number': (it) => Object.assign(it.evidence.exchanges.value[0].response, { body: 7 }),
  'a URL that is none': (it) => Object.assign(it.evidence.exchanges.value[0].request, { url: 'http://[' }),
  'notes that are null': (it) => Object.assign(it, { notes: null }),
  'a start far in the future': (it) => Object.assign(it, { startedAt: 1e300 }),
  '`answers` that are null': (it) => Object.assign(it, { answers: null }),
  'a count that is a terminal code': (it) => Object.assign(it.requests, { sent: '\u001b[2J<script>' }),
};
// biome-ignore lint/suspicious/noExplicitAny: the file is edited on purpose against its type.
type Loose = any;

const recordings = Object.entries(recordingFaults).map(
  ([name, damage]): Case => ({
    name: `a recording: ${name}`,
    holds: 'one line and exit code 2',
    async run(room) {
      const value = JSON.parse(demo());
      damage(value);
      const file = room.write('recording', JSON.stringify(value));
      const { code, stdout, stderr } = await room.run(['replay', file, '--format', 'markdown']);
      return broken(
        [code === 2, `exit code ${code}`],
        [stderr.trim().split('\n').length === 1, 'not one line'],
        [!/\u001b\[2J|<script>/.test(stdout + stderr), 'its text is active'],
      );
    },
  }),
);

const reportFaults: Readonly<Record<string, (report: Loose) => unknown>> = {
  'no related places': (it) => delete it.findings[0].related,
  'a related place that is null': (it) => Object.assign(it.findings[0], { related: [null] }),
  'a target that is an object': (it) => Object.assign(it.target, { url: {} }),
  'findings that are no list': (it) => Object.assign(it, { findings: {} }),
  'another version': (it) => Object.assign(it, { schemaVersion: 99 }),
};
const reports = Object.entries(reportFaults).flatMap(([name, damage]) =>
  ['verify', 'diff'].map(
    (command): Case => ({
      name: `a report for ${command}: ${name}`,
      holds: 'one line and exit code 2',
      async run(room) {
        const replayed = await room.run(['replay', room.write('recording', demo()), '--format', 'json']);
        const value = JSON.parse(replayed.stdout);
        damage(value);
        const file = room.write('report.json', JSON.stringify(value));
        const args = command === 'diff' ? [file, file] : [file, '--url', 'http://127.0.0.1:1/'];
        const { code, stderr } = await room.run([command, ...args]);
        return broken([code === 2, `exit code ${code}`], [stderr.trim().split('\n').length === 1, 'not one line']);
      },
    }),
  ),
);

const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'.replace(
  /./g,
  (letter) =>
    `${letter}: &${letter} [${Array(9)
      .fill(`*${String.fromCharCode(letter.charCodeAt(0) - 1)}`)
      .join(',')}]\n`,
)}`;
const configs: Readonly<Record<string, string>> = {
  'a bomb of aliases': bomb,
  'a circle of aliases': 'a: &a [*a]\n',
  'depth without end': '['.repeat(100_000),
  '30 MB of brackets': '['.repeat(30_000_000),
  'a prototype': '__proto__: { failOn: info }\n',
  'an unknown option': 'no-such-option: 1\n',
  'a list in place of options': '- a\n- b\n',
  'bytes that are no text': '\u0000\u0001\ufffd',
};
const configurations = Object.entries(configs).map(
  ([name, text]): Case => ({
    name: `a configuration: ${name}`,
    holds: 'one line and exit code 2',
    async run(room) {
      const file = room.write('config.yml', text);
      const { code, stderr } = await room.run(['scan', 'http://127.0.0.1:1/', '--config', file], { limitMs: 10_000 });
      return broken([code === 2, `exit code ${code}`], [stderr.trim().split('\n').length === 1, 'not one line']);
    },
  }),
);

const folders: readonly Case[] = [
  {
    name: 'a folder: links out of it, a pipe, links in a circle, a name of terminal codes',
    holds: 'nothing outside is read, nothing is waited for, no code reaches the terminal',
    async run(room) {
      const [outside, inside] = [fakeToken('outside'), fakeToken('inside')];
      room.write('outside/key.env', `KEY=${outside}\n`);
      room.write('tree/\u001b[2Jname.env', `KEY=${inside}\n`);
      mkdirSync(`${room.folder}/tree/deep`);
      symlinkSync('../outside', `${room.folder}/tree/out`);
      symlinkSync('../../outside/key.env', `${room.folder}/tree/deep/key`);
      symlinkSync('..', `${room.folder}/tree/deep/circle`);
      spawnSync('mkfifo', [`${room.folder}/tree/pipe`]);
      const { stdout, stderr } = await room.run(['secrets', 'tree'], { limitMs: 15_000 });
      return broken(
        [!stdout.includes(outside.slice(-4)), 'a file outside was read'],
        [stdout.includes(inside.slice(-4)), 'the file inside was not read'],
        [!/\u001b\[2J/.test(stdout + stderr), 'a terminal code is in the output'],
      );
    },
  },
  {
    name: 'a folder: 20,000 keys in a file of one line',
    holds: 'ends within 20 s, and holds none of them in full',
    async run(room) {
      const keys = Array.from({ length: 20_000 }, (_, i) => fakeToken(`line ${i}`));
      room.write('tree/keys.txt', keys.join(' '));
      const { stdout } = await room.run(['secrets', 'tree', '--format', 'json'], { limitMs: 20_000 });
      return broken(
        [stdout.startsWith('{'), 'no report'],
        [!keys.some((key) => stdout.includes(key)), 'a key in full'],
      );
    },
  },
];

export const files: Group = {
  title: 'Untrusted files: recordings, reports, configurations, folders',
  cases: [...recordings, ...reports, ...configurations, ...folders],
};
