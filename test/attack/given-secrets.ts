/** What the user passed: credentials that a server says again, and command lines that are wrong. */
import type { Case, Group } from './case.ts';
import { leaksIn, scanWithEverything } from './everything.ts';
import { fakeToken, holds, random, spellings } from './tokens.ts';

interface Given {
  readonly name: string;
  readonly args: readonly string[];
  /** The part that no output may hold. */
  readonly secret: string;
  /** Of the URL of the target. */
  readonly query?: string;
}

const secretOf = (label: string): string => random(label, 22);
const given: readonly Given[] = [
  { name: 'a cookie', secret: secretOf('cookie'), args: ['--cookie', `session=${secretOf('cookie')}`] },
  {
    name: 'the second cookie of a line',
    secret: secretOf('second'),
    args: ['--cookie', `theme=dark; sid=${secretOf('second')}`],
  },
  { name: 'a bearer token', secret: secretOf('bearer'), args: ['--bearer', secretOf('bearer')] },
  { name: 'a password', secret: secretOf('password'), args: ['--basic', `anna:${secretOf('password')}`] },
  { name: 'a header', secret: secretOf('header'), args: ['--header', `X-Api-Key: ${secretOf('header')}`] },
  {
    name: 'a part of a compound header',
    secret: secretOf('compound'),
    args: ['--header', `X-Auth: token id=abc, sig=${secretOf('compound')}`],
  },
  {
    name: 'a token in the query of the target',
    secret: secretOf('query'),
    args: [],
    query: `?lang=de&token=${secretOf('query')}`,
  },
  { name: 'a short cookie', secret: 's3cr3t7', args: ['--cookie', 'sid=s3cr3t7'] },
];

/** Says the credential in every spelling, in places where openbrick reads names, paths and values, and renews the session with it. */
const echo = ({ name, secret, args, query = '' }: Given): Case => ({
  name: `${name}, said again by the server`,
  holds: 'no output holds it, whatever its spelling',
  async run(room) {
    const written = Object.entries(spellings).map(([spelling, spell]) => [spelling, spell(secret)] as const);
    const { url } = await room.serve((request, response) => {
      const path = request.url ?? '/';
      if (path === '/json') {
        response.setHeader('Content-Type', 'application/json');
        response.setHeader('Set-Cookie', `session=${secret}; Path=/; HttpOnly`);
        return void response.end(JSON.stringify({ ...Object.fromEntries(written), [secret]: 'name' }));
      }
      if (path !== '/' && !/^\/(?:u\/|\?)/.test(path)) return void response.writeHead(404).end(`no ${path}`);
      response.setHeader('Content-Type', 'text/html');
      const said = written.map(([spelling, text]) => `<p title="${spelling}">${text}</p>`).join('\n');
      response.end(`<a href="/json">x</a><a href="/u/${secret}/inbox">x</a><a href="/logout?u=${secret}">x</a>${said}`);
    });
    const outputs = await scanWithEverything(room, `${url}/${query}`, args);
    if (secret.length >= 20) return leaksIn(outputs, [{ label: name, secret, written: '' }]);
    return Object.entries(outputs).flatMap(([output, text]) => (text.includes(secret) ? [`found in: ${output}`] : []));
  },
});

const hidden = secretOf('in a URL');
const lines: Readonly<Record<string, readonly string[]>> = {
  'a password in a URL of another scheme': ['scan', `ftp://anna:${hidden}@127.0.0.1/`],
  'a password in a URL with one slash': ['scan', `http:/anna:${hidden}@127.0.0.1/`],
  'a password in a URL with a wrong port': ['scan', `http://anna:${hidden}@127.0.0.1:99999/`],
  'a password in a URL': ['scan', `http://anna:${hidden}@127.0.0.1:1/`],
  'a token in the query of a target that is down': ['scan', `http://127.0.0.1:1/?access_token=${hidden}`],
  'a password in the URL of the document': [
    'scan',
    'http://127.0.0.1:1/',
    '--spec',
    `http://u:${hidden}@127.0.0.1:2/a.json`,
  ],
  'a token in the URL of the document': [
    'scan',
    'http://127.0.0.1:1/',
    '--spec',
    `http://127.0.0.1:2/a.json?token=${hidden}`,
  ],
  'the value of an unknown option': ['scan', 'http://127.0.0.1:1/', `--bearerr=${hidden}`],
  'a header without a colon': ['scan', 'http://127.0.0.1:1/', '--header', `Authorization ${hidden}`],
  'basic credentials without a colon': ['scan', 'http://127.0.0.1:1/', '--basic', hidden],
  'an unknown argument': ['scan', 'http://127.0.0.1:1/', hidden],
};
const mistakes = Object.entries(lines).map(
  ([name, args]): Case => ({
    name,
    holds: 'one line that does not repeat it, exit code 2 or 3',
    async run(room) {
      const { code, stdout, stderr } = await room.run(args);
      return [
        ...(holds(stdout + stderr, hidden) ? ['the message repeats it'] : []),
        ...(code === 2 || code === 3 ? [] : [`exit code ${code}`]),
        ...(stderr.trim().split('\n').length > 2 ? [`${stderr.trim().split('\n').length} lines`] : []),
      ];
    },
  }),
);

const token = fakeToken('in a document');
const document = JSON.stringify({
  openapi: '3.0.3',
  info: { title: `Shop ${token}`, version: '1' },
  paths: {
    [`/files/${token}`]: {
      get: {
        operationId: `get_${token}`,
        parameters: [{ name: 'key', in: 'query', required: true, schema: { type: 'string' }, example: token }],
        responses: { 200: { description: 'ok' } },
      },
    },
  },
});
const documents = [['--dry-run'], ['--dry-run', '--format', 'json'], []].map(
  (more): Case => ({
    name: `a document with a key in its title, path, id and example, ${more.length === 0 ? 'scanned' : more.join(' ')}`,
    holds: 'no output holds the key',
    async run(room) {
      const file = room.write('api.json', document);
      const { url } = await room.serve((_, response) => void response.end('{}'));
      if (more.length === 0)
        return leaksIn(await scanWithEverything(room, url, ['--spec', file]), [
          { label: 'the key', secret: token, written: '' },
        ]);
      const { stdout, stderr } = await room.run(['scan', url, '--spec', file, ...more]);
      return holds(stdout + stderr, token) ? ['the plan holds it'] : [];
    },
  }),
);

export const givenSecrets: Group = {
  title: 'Credentials of the user, messages, plans',
  cases: [...given.map(echo), ...mistakes, ...documents],
};
