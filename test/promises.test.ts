/** The promises of SECURITY.md and the threat model: each names a test that there is, and those without a place of their own are here. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Room, type Site } from './attack/case.ts';
import { leaksIn, scanWithEverything } from './attack/everything.ts';
import { fakeToken, random, spellings } from './attack/tokens.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const quick = ['--rate', 'unlimited', '--max-requests', '40'];

/** Parts of a text that must each name a test: bullets of the promises, rows of the tables. */
const promises = (): string[] => {
  const text = readFileSync(join(root, 'SECURITY.md'), 'utf8');
  const section = /## What openbrick promises\n([\s\S]*?)\n## /.exec(text)?.[1] ?? '';
  return section.split(/^- /m).slice(1);
};
const threats = (): string[] =>
  readFileSync(join(root, 'docs/threat-model.md'), 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!it tries|---)/.test(line));

/** A link to a file, then the names in it: `[x](x), "name" and "name"`. */
function testsIn(text: string): { file: string; name: string }[] {
  return [...text.matchAll(/\[[^\]]+\]\(([^)]+\.ts)\)([^[|]*)/g)].flatMap(([, file = '', after = '']) =>
    [...after.matchAll(/"([^"]+)"/g)].map(([, name = '']) => ({ file, name: name.replace(/\s+/g, ' ') })),
  );
}

describe('each promise names a test that there is', () => {
  it.each([
    ['SECURITY.md', promises, 10],
    ['docs/threat-model.md', threats, 15],
  ] as const)('in %s', (page, read, atLeast) => {
    const parts = read();
    expect(parts.length).toBeGreaterThanOrEqual(atLeast);
    expect(parts.filter((part) => testsIn(part).length === 0)).toEqual([]);
    const missing = parts.flatMap(testsIn).filter(({ file, name }) => {
      return !readFileSync(join(root, dirname(page), file), 'utf8').includes(name);
    });
    expect(missing).toEqual([]);
  });

  it('and each begins with the promise itself', () => {
    expect(promises().filter((part) => !part.startsWith('**'))).toEqual([]);
  });
});

describe('a promise', () => {
  let room: Room;
  beforeEach(() => {
    room = new Room(0);
  });
  afterEach(() => room.close());

  const serve = (body: string, type = 'text/html'): Promise<Site> =>
    room.serve(({ url }, response) => {
      response.writeHead(url === '/' ? 200 : 404, { 'Content-Type': type }).end(body);
    });

  it('a found secret stands in full in no output', async () => {
    const planted = ['logout?ref=', 'files/', 'list?api_key='].map((path) => {
      const secret = fakeToken(path);
      return { label: path, secret, written: secret, link: `<a href="/${path}${secret}">x</a>` };
    });
    const spelled = ['HTML, one sign', 'base64', 'hexadecimal'].map((name) => {
      const secret = fakeToken(name);
      const written = spellings[name]?.(secret) ?? '';
      return { label: name, secret, written, link: `<p>key: ${written}</p>` };
    });
    const all = [...planted, ...spelled];
    const { url } = await serve(all.map(({ link }) => link).join('\n'));
    const outputs = await scanWithEverything(room, url);
    expect(outputs['recording']).not.toBe('');
    expect(leaksIn(outputs, all)).toEqual([]);
  });

  it('credentials that you pass stand in no output', async () => {
    const [session, password] = [random('session', 22), random('password', 22)];
    const { url } = await room.serve((_, response) => {
      response.setHeader('Set-Cookie', `session=${session}; HttpOnly`);
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ welcome: `anna ${password}`, [password]: session }));
    });
    const outputs = await scanWithEverything(room, url, [
      '--cookie',
      `session=${session}`,
      '--basic',
      `anna:${password}`,
    ]);
    const given = { session, password };
    expect(
      leaksIn(
        outputs,
        Object.entries(given).map(([label, secret]) => ({ label, secret, written: '' })),
      ),
    ).toEqual([]);
  });

  it('a configuration that was not named lifts no promise', async () => {
    const value = random('environment', 20);
    room.write('.openbrick.yml', 'allow-writes: true\noutput: ../stolen\nbearer: env:MY_SECRET\nmin-score: 0\n');
    const document = room.write(
      'api.json',
      JSON.stringify({
        openapi: '3.0.3',
        info: { title: 'x', version: '1' },
        paths: { '/a': { put: {}, delete: {} } },
      }),
    );
    const { url, asked, heads } = await serve('<p>page</p>');
    const args = ['scan', url, '--spec', document, ...quick, '--min-score', '100'];
    const { code, stderr } = await room.run(args, { env: { MY_SECRET: value } });
    expect(code).toBe(1);
    expect(stderr).toContain('.openbrick.yml was read');
    expect(asked.filter((line) => /^(?:PUT|DELETE|POST|PATCH) /.test(line))).toEqual([]);
    expect(heads.join()).not.toContain(value);
    expect(room.read('../stolen')).toBe('');
  });

  it('a document reads no file outside its folder', async () => {
    const inside = random('private file', 20);
    const file = room.write('private.json', JSON.stringify({ type: 'object', title: inside }));
    const schemas = { a: { $ref: file }, b: { $ref: '../private.json' }, c: { $ref: './beside.json' } };
    room.write('api/beside.json', JSON.stringify({ type: 'object', title: 'beside' }));
    const api = { openapi: '3.0.3', info: { title: 'x', version: '1' }, paths: {}, components: { schemas } };
    const document = room.write('api/api.json', JSON.stringify(api));
    const { stdout } = await room.run(['scan', '--spec', document, '--save-evidence', 'recording', '--format', 'json']);
    expect(room.read('recording')).toContain('api.json');
    expect(stdout + room.read('recording')).not.toContain(inside);
  });

  it('a report sends no credentials to a host that was not named', async () => {
    const { url } = await serve('<p>page</p>');
    const { stdout } = await room.run(['scan', url, ...quick, '--format', 'json']);
    const good = JSON.parse(stdout);
    const file = room.write(
      'report.json',
      JSON.stringify({ ...good, target: { ...good.target, url: 'http://attacker.invalid/' } }),
    );
    const { code, stderr } = await room.run(['verify', file, '--bearer', random('verify', 20)]);
    expect({ code, lines: stderr.trim().split('\n').length }).toEqual({ code: 2, lines: 1 });
    expect(
      (await room.run(['verify', file, '--url', url, '--bearer', random('verify', 20), ...quick])).code,
    ).toBeLessThan(2);
  });

  it('an output that cannot be written costs only itself', async () => {
    const { url } = await serve('<p>page</p>');
    const reports = ['--report', 'html=/dev/full', '--report', 'json=kept.json', '--save-evidence', 'kept'];
    const { code, stderr, stdout } = await room.run(['scan', url, ...quick, ...reports]);
    expect(stderr).toContain('/dev/full');
    expect([0, 1, 2, 70, null]).not.toContain(code);
    expect([stdout, room.read('kept.json'), room.read('kept')]).not.toContain('');
  });

  it('a recording is readable by its owner alone', async () => {
    const { url } = await serve('<p>page</p>');
    room.write('recording', '');
    await room.run(['scan', url, ...quick, '--save-evidence', 'recording']);
    expect(room.read('recording')).not.toBe('');
    expect(statSync(join(room.folder, 'recording')).mode & 0o777).toBe(0o600);
  });
});
