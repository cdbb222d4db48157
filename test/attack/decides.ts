/** What the user did not name decides nothing: the folder's configuration, documents, reports, wordlists. */
import { spawnSync } from 'node:child_process';
import { broken, type Case, type Group, type Room } from './case.ts';
import { random } from './tokens.ts';

const writes = (requested: readonly string[]): string[] =>
  requested.filter((line) => !/^(?:GET|HEAD|OPTIONS|TRACE) /.test(line));

const operations = (methods: readonly string[]): string =>
  JSON.stringify({
    openapi: '3.0.3',
    info: { title: 'Shop', version: '1' },
    paths: Object.fromEntries(
      methods.map((method, i) => [`/things${i}`, { [method]: { responses: { 200: { description: 'ok' } } } }]),
    ),
  });

/** A scan in a folder whose `.openbrick.yml` holds these lines. */
async function inFolder(room: Room, config: string, more: readonly string[] = [], env: Record<string, string> = {}) {
  room.write('.openbrick.yml', config);
  const file = room.write('api.json', operations(['get', 'put', 'delete', 'post']));
  const site = await room.serve((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end('<p>page</p>');
  });
  const fast = ['--rate', 'unlimited', '--max-requests', '120'];
  const ran = await room.run(['scan', site.url, '--spec', file, ...fast, ...more], { env, limitMs: 30_000 });
  return { ...ran, ...site };
}

const said = (stderr: string): readonly [boolean, string] => [
  stderr.includes('.openbrick.yml'),
  'nothing says that a configuration was read',
];

const configurations: readonly Case[] = [
  {
    name: '.openbrick.yml: allow-writes',
    holds: 'nothing that writes is sent, and standard error says that the file was read',
    async run(room) {
      const { requested: lines, stderr } = await inFolder(room, 'allow-writes: true\n');
      return broken([writes(lines).length === 0, `sent ${writes(lines).join(', ')}`], said(stderr));
    },
  },
  ...['output: ../stolen', 'report: json=../stolen', 'save-evidence: ../stolen', 'write-spec: ../stolen'].map(
    (line): Case => ({
      name: `.openbrick.yml: ${line}`,
      holds: 'nothing outside the folder is written',
      async run(room) {
        const inner = new Map<string, string>([['precious', room.write('stolen', 'precious')]]);
        room.write('checkout/.openbrick.yml', `${line}\n`);
        const { url } = await room.serve((_, response) => void response.end('ok'));
        const ran = await room.run(['scan', url, '--max-requests', '30', '--rate', 'unlimited'], {
          cwd: `${room.folder}/checkout`,
        });
        return broken(
          [inner.size > 0 && room.read('stolen') === 'precious', 'the file was overwritten'],
          said(ran.stderr),
        );
      },
    }),
  ),
  {
    name: '.openbrick.yml: a variable of the environment',
    holds: 'its value is not sent',
    async run(room) {
      const value = random('environment', 20);
      const { heads } = await inFolder(room, 'header: "X-A: env:MY_SECRET"\nbearer: env:MY_SECRET\n', [], {
        MY_SECRET: value,
      });
      return broken([!heads.join().includes(value), 'the value was sent']);
    },
  },
  ...[
    ['fail-on', 'fail-on: critical', ['--fail-on', 'info']],
    ['min-score', 'min-score: 0', ['--min-score', '100']],
    ['skip', 'skip: security-misconfiguration,encryption,authentication', ['--min-score', '100']],
    ['max-requests', 'max-requests: 99999999\nrate: unlimited', ['--min-score', '100']],
  ].map(
    ([name, config, more]): Case => ({
      name: `.openbrick.yml: ${name} below the command line`,
      holds: 'the gate of the command line holds: exit code 1',
      async run(room) {
        const { code } = await inFolder(room, `${String(config)}\n`, more as string[]);
        return broken([code === 1, `exit code ${code}`]);
      },
    }),
  ),
  ...['keys: /dev/zero', 'spec: /dev/zero', 'baseline: /dev/zero'].map(
    (line): Case => ({
      name: `.openbrick.yml: ${line}`,
      holds: 'the scan ends as if it were not there',
      async run(room) {
        const { code } = await inFolder(room, `${line}\n`);
        return broken([code === 0 || code === 1, `exit code ${code}`]);
      },
    }),
  ),
  {
    name: '.openbrick.yml: an empty pattern of everything to exclude',
    holds: 'what was left out is named',
    async run(room) {
      const { stderr, stdout } = await inFolder(room, 'exclude: ["/**"]\n');
      return broken(said(stderr), [/exclude|left out/i.test(stdout + stderr), 'nothing says what was left out']);
    },
  },
];

const header = (name: string, value: string): object => ({
  name,
  in: 'header',
  required: true,
  schema: { type: 'string', enum: [value] },
  example: value,
});

/** A scan with a document of one or more operations; `file` leads the scan to it. */
async function withDocument(room: Room, document: unknown) {
  const site = await room.serve((_, response) => void response.end('{}'));
  const file = room.write('docs/api.json', JSON.stringify(document));
  const ran = await room.run([
    ...['scan', site.url, '--spec', file, '--rate', 'unlimited', '--max-requests', '150'],
    ...['--save-evidence', 'recording', '--format', 'json'],
  ]);
  return { ...ran, ...site };
}

const shop = (paths: object): object => ({ openapi: '3.0.3', info: { title: 'Shop', version: '1' }, paths });
const ok = { responses: { 200: { description: 'ok' } } };
const overrides = ['X-HTTP-Method-Override', 'x-http-method', 'X-Method-Override', '_method'];

const documents: readonly Case[] = [
  ...overrides.map(
    (name): Case => ({
      name: `a document: a required ${name}`,
      holds: 'no request carries it',
      async run(room) {
        const parameters = [header(name, 'DELETE'), { ...header(name, 'PUT'), in: 'query' }];
        const { heads, requested: lines } = await withDocument(
          room,
          shop({ '/things': { get: { ...ok, parameters } } }),
        );
        const sent = [...heads, ...lines].join('\n').toLowerCase();
        return broken(
          [!sent.includes(name.toLowerCase()), 'it was sent'],
          [lines.length > 3, 'the scan asked nothing'],
        );
      },
    }),
  ),
  {
    name: 'a document: three TRACE operations',
    holds: 'at most one TRACE is sent, and nothing that writes',
    async run(room) {
      const paths = { '/a': { trace: ok, get: ok }, '/b': { trace: ok, delete: ok }, '/c': { trace: ok, post: ok } };
      const { requested: lines } = await withDocument(room, shop(paths));
      const traces = lines.filter((line) => line.startsWith('TRACE')).length;
      return broken([traces <= 1, `${traces} TRACE`], [writes(lines).length === 0, writes(lines).join(', ')]);
    },
  },
  ...['../private/config.json', '{room}/private/config.json', '/etc/hostname.json'].map(
    (reference): Case => ({
      name: `a document: a reference to ${reference}`,
      holds: 'no file outside the folder of the document is opened',
      async run(room) {
        const inside = random('private file', 20);
        room.write('private/config.json', JSON.stringify({ type: 'object', title: inside }));
        const schema = { $ref: reference.replace('{room}', room.folder) };
        const responses = { 200: { description: 'ok', content: { 'application/json': { schema } } } };
        const { stdout } = await withDocument(room, shop({ '/a': { get: { responses } } }));
        const text = stdout + room.read('recording');
        return broken([!text.includes(inside), 'its text is in the outputs'], [text !== '', 'nothing was written']);
      },
    }),
  ),
];

const report = (room: Room, target: object): Promise<string> =>
  room
    .serve((_, response) => void response.end('ok'))
    .then(async ({ url }) => {
      const quick = ['--max-requests', '30', '--rate', 'unlimited', '--format', 'json'];
      const { stdout } = await room.run(['scan', url, ...quick]);
      const good = JSON.parse(stdout);
      return room.write('report.json', JSON.stringify({ ...good, target: { ...good.target, ...target } }));
    });

const from = (path: string): object => ({
  document: { from: path, version: '3.0.3', title: 'x', operations: 1, hash: 'x' },
});

const reports: readonly Case[] = [
  {
    name: 'a report: another host, with credentials of the user',
    holds: 'refused in one line: exit code 2, nothing is sent',
    async run(room) {
      const file = await report(room, { url: 'http://attacker.invalid/' });
      const { code, stderr } = await room.run(['verify', file, '--bearer', random('verify', 20)], { limitMs: 15_000 });
      return broken([code === 2, `exit code ${code}: ${stderr.trim().slice(0, 80)}`]);
    },
  },
  ...['/dev/zero', '/etc/passwd', '{fifo}', '-'].map(
    (path): Case => ({
      name: `a report: its document is ${path}`,
      holds: 'it is not opened, and the run ends',
      async run(room) {
        if (path === '{fifo}') spawnSync('mkfifo', [`${room.folder}/pipe`]);
        const file = await report(room, from(path.replace('{fifo}', 'pipe')));
        const { stderr } = await room.run(['verify', file, '--max-time', '5s'], { limitMs: 10_000 });
        return broken([!/:\d+:\d+: /.test(stderr), `it was opened: ${stderr.trim().slice(0, 80)}`]);
      },
    }),
  ),
  ...['//attacker.invalid/x', '/\\attacker.invalid/x', '/a/..//attacker.invalid/'].map(
    (path): Case => ({
      name: `a report: a place at ${path}`,
      holds: 'only the named host is asked',
      async run(room) {
        const site = await room.serve((_, response) => void response.end('ok'));
        const file = await report(room, { document: undefined });
        const good = JSON.parse(room.read('report.json'));
        const findings = good.findings.map((finding: { location: object }) => ({
          ...finding,
          location: { ...finding.location, url: `http://127.0.0.1:1${path}`, path },
        }));
        room.write('report.json', JSON.stringify({ ...good, findings }));
        const { stdout, stderr, code } = await room.run(['verify', file, '--url', site.url, '--format', 'json']);
        return broken(
          [code !== null && code < 3, `exit code ${code}: ${stderr.trim().slice(0, 80)}`],
          [!`${stdout}${stderr}`.includes('http://attacker.invalid'), 'the other host was taken for the target'],
        );
      },
    }),
  ),
];

const wordlists: readonly Case[] = ['/dev/zero', '{fifo}', '{long}'].map(
  (what): Case => ({
    name: `a wordlist: ${what}`,
    holds: 'refused in one line, or read within its bounds',
    async run(room) {
      if (what === '{fifo}') spawnSync('mkfifo', [`${room.folder}/pipe`]);
      if (what === '{long}') room.write('long', `${'\u001b[31m'.repeat(2_000_000)}\n`);
      const file = what.replace('{fifo}', 'pipe').replace('{long}', 'long');
      const { stdout, stderr } = await room.run(['cookie', 'session=eyJhIjoxfQ.awCm-Q.x', '--keys', file], {
        limitMs: 10_000,
      });
      return broken([!/\u001b\[31m/.test(stdout + stderr), 'its escapes reach the terminal']);
    },
  }),
);

export const decides: Group = {
  title: 'What the user did not name: configuration, documents, reports, wordlists',
  cases: [...configurations, ...documents, ...reports, ...wordlists],
};
