/** Files of the user that take the program some seconds to read: recorded traffic, source code, cookies, a history. */
import { execFileSync } from 'node:child_process';
import type { Room } from './case.ts';
import { random } from './tokens.ts';

/** A HAR of 3000 entries with bodies of 20 kB. */
export function longTraffic(room: Room): string {
  const list = Array.from({ length: 150 }, (_, i) => ({
    id: i,
    name: random(`name ${i}`, 12),
    note: 'plain words '.repeat(6),
  }));
  const entries = Array.from({ length: 3000 }, (_, i) => ({
    startedDateTime: '2026-11-01T00:00:00.000Z',
    time: 5,
    request: {
      method: 'GET',
      url: `https://api.shop.test/items/${i}`,
      headers: [{ name: 'Cookie', value: `sid=${random(`sent ${i % 40}`, 40)}` }],
      queryString: [],
    },
    response: {
      status: 200,
      headers: [{ name: 'Set-Cookie', value: `sid=${random(`set ${i}`, 40)}; Path=/` }],
      content: { mimeType: 'application/json', text: JSON.stringify({ id: i, list }) },
    },
  }));
  return room.write('long.har', JSON.stringify({ log: { version: '1.2', entries } }));
}

/** A folder of modules that put request data into cookies and responses. */
export function longCode(room: Room): string {
  const handler = (i: number, j: number): string =>
    `app.get('/r${i}/${j}', (req, res) => { const q = req.query.x; res.cookie('s${j}', q); res.send({ q, k: process.env.K${j} }); });`;
  for (let i = 0; i < 600; i += 1)
    room.write(`code/m${i}.js`, Array.from({ length: 60 }, (_, j) => handler(i, j)).join('\n'));
  return 'code';
}

/** 200 cookies that look signed by Flask, no two alike. */
export const manyCookies = (): string =>
  Array.from({ length: 200 }, (_, i) => {
    const value = Buffer.from(JSON.stringify({ at: i, of: random(`cookie ${i}`, 10) })).toString('base64url');
    return `Set-Cookie: c${i}=${value}.awCm-Q.${random(`signature ${i}`, 27)}; Path=/`;
  }).join('\n');

/** Lines of an access log, 40 MB of them. */
export const longLog = (room: Room): string =>
  room.write(
    'access.log',
    Array.from(
      { length: 300_000 },
      (_, i) =>
        `10.0.0.1 - - [27/Nov/2026:07:44:00 +0000] "GET /a/${i}?api_key=${random(`log ${i % 5000}`, 32)} HTTP/1.1" 200 1 "-" "ua"\n`,
    ).join(''),
  );

/** A repository of one branch with 400 versions of a file of 300 kB, packed. */
export function longHistory(room: Room): string {
  const blocks = Array.from({ length: 400 }, (_, i) => {
    const text = Array.from({ length: 5000 }, (_, line) => `${random(`${i} ${line % 50}`, 50)} ${line}`).join('\n');
    const head = `commit refs/heads/main\ncommitter a <a@example.com> ${1_700_000_000 + i} +0000\ndata 1\nx\n`;
    return `${head}M 100644 inline a.txt\ndata ${text.length}\n${text}\n`;
  });
  room.write('repo/keep', '');
  execFileSync('git', ['init', '-q', `${room.folder}/repo`]);
  execFileSync('git', ['-C', `${room.folder}/repo`, 'fast-import', '--quiet'], { input: blocks.join('') });
  return 'repo';
}
