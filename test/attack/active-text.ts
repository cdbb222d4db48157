/** Server text that would become active in an output: links, markup, terminal codes, invisible letters. */
import { broken, type Case, type Group, type Room } from './case.ts';
import { fakeToken } from './tokens.ts';

const hostile = [
  '[click](javascript:alert(1))',
  '[click](https://evil.example/)',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'-alert(1)-'",
  'mail@evil.example',
  'www.evil.example',
  '@somebody #12',
  '`code` ``more``',
  '| cell | cell |',
  '\u001b[2J\u001b]0;title\u0007',
  '\u009b31m',
  '\u202eright to left\u2066',
  '\u{e0041}\u{e0042}tags',
  '\u00adsoft\u034f\u115f\u3164',
  ']]><!--',
  '&lt;b&gt;',
  '__proto__',
  '\u2028line\u0085line',
];
// Control, direction, tag and invisible characters; line ends are the outputs' own.
const active =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}|\p{Default_Ignorable_Code_Point}/u;

/** Members, cookies, paths and titles with hostile text, each beside a key, so that findings name them. */
async function hostileScan(room: Room): Promise<Record<string, string>> {
  const members = Object.fromEntries(hostile.map((text, i) => [text, { [text]: fakeToken(`active ${i}`) }]));
  const links = hostile.map(
    (text) =>
      `<a href="/x/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}">${text.replaceAll('<', '&lt;')}</a>`,
  );
  const { url } = await room.serve((request, response) => {
    if (request.url === '/data') {
      response.setHeader('Content-Type', 'application/json');
      return void response.end(JSON.stringify(members));
    }
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Set-Cookie', ['a[x](javascript:1)=1', `b=${encodeURIComponent('<b>')}`]);
    response.setHeader('Server', '<b>x</b> [a](b) www.evil.example');
    response.end(
      request.url === '/'
        ? `<title>${hostile[0]}</title><a href="/data">x</a>${links.join('')}`
        : `<p>${fakeToken(request.url ?? '')}</p>`,
    );
  });
  const formats = ['json', 'html', 'markdown', 'sarif', 'junit'];
  const reports = formats.flatMap((format) => ['--report', `${format}=report.${format}`]);
  const more = [
    '--save-evidence',
    'recording',
    '--write-spec',
    'inferred',
    '--rate',
    'unlimited',
    '--max-requests',
    '150',
  ];
  const { stdout, stderr } = await room.run(['scan', url, ...reports, ...more]);
  const files = [...formats.map((format) => [format, room.read(`report.${format}`)] as const)];
  return {
    terminal: stdout,
    messages: stderr,
    ...Object.fromEntries(files),
    recording: room.read('recording'),
    inferred: room.read('inferred'),
  };
}

let shared: Promise<Record<string, string>> | undefined;
const outputs = (room: Room): Promise<Record<string, string>> => {
  shared ??= hostileScan(room);
  return shared;
};

interface Inert {
  readonly name: string;
  readonly holds: string;
  readonly live: (text: string) => readonly string[];
}

/** What a SARIF viewer makes links of: brackets that are not escaped (SARIF 2.1.0, 3.11.6). */
function sarifLinks(text: string): string[] {
  const found: string[] = [];
  JSON.parse(text, (name, value) => {
    if (name === 'text' && typeof value === 'string' && /(?<!\\)\[[^\]]*(?<!\\)\]\(/.test(value)) found.push(value);
    return value;
  });
  return found;
}

/** Markdown outside its code: a span ends at a run of just as many backticks (CommonMark 0.31, section 6.1); or it is an element without others. */
const prose = (text: string): string =>
  text
    .replace(/<code>[^<]*<\/code>/g, '')
    .replace(/^(`{3,})[\s\S]*?^\1/gm, '')
    .replace(/(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
const matches = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

const kinds: readonly Inert[] = [
  { name: 'sarif', holds: 'no message has a link of the server', live: sarifLinks },
  {
    name: 'markdown',
    holds: 'no link, picture, markup, address or mention of the server outside code',
    live: (text) => matches(prose(text), /evil\.example|javascript:|<script|<img|@somebody|onerror/g),
  },
  {
    name: 'html',
    holds: 'no tag, attribute or link of the server',
    live: (text) => matches(text, /<script>alert|<img src=x|href="(?:javascript:|https:\/\/evil)/g),
  },
  { name: 'junit', holds: 'no markup of the server', live: (text) => matches(text, /<script|<img|\]\]><!--/g) },
];
const everywhere = ['terminal', 'messages', 'json', 'html', 'markdown', 'sarif', 'junit', 'recording', 'inferred'];

export const activeText: Group = {
  title: 'Text of a server that becomes active',
  cases: [
    ...kinds.map(
      ({ name, holds, live }): Case => ({
        name: `${hostile.length} hostile texts in: ${name}`,
        holds,
        async run(room) {
          const text = (await outputs(room))[name] ?? '';
          return [
            ...broken([text !== '', 'nothing was written']),
            ...live(text).map((each) => `active: ${each.slice(0, 80)}`),
          ];
        },
      }),
    ),
    ...everywhere.map(
      (name): Case => ({
        name: `control, direction, tag and invisible characters in: ${name}`,
        holds: 'none of them is in it unescaped',
        async run(room) {
          const found = active.exec((await outputs(room))[name] ?? '');
          return found === null ? [] : [`U+${found[0].codePointAt(0)?.toString(16)} at ${found.index}`];
        },
      }),
    ),
  ],
};
