/** The service that the tools record: a session cookie with a published key, and a key in JSON, in gzip and among bytes. */
import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const key = () => `${'sk'}_live_${randomBytes(40).toString('base64').replaceAll(/\W/g, '').slice(0, 24)}`;
const keys = { json: key(), gzip: key(), bytes: key() };
const encoded = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

function token() {
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded({ sub: 'ann', iat: 1764300000 })}`;
  return `${signed}.${createHmac('sha256', 'secret').update(signed).digest('base64url')}`;
}

const PAGE = `<!doctype html><title>x</title><script>
Promise.all(["/json", "/gzip", "/bytes"].map((url) => fetch(url).then((response) => response.arrayBuffer())))
  .then(() => fetch("/login", { method: "POST", body: "{}" })).then(() => (document.title = "done"))
</script>`;

const ANSWERS = {
  '/page': () => [{ 'Content-Type': 'text/html' }, PAGE],
  '/login': () => [{ 'Content-Type': 'application/json', 'Set-Cookie': `session=${token()}; Path=/` }, '{"ok":true}'],
  '/json': () => [{ 'Content-Type': 'application/json' }, JSON.stringify({ user: 'ann', stripe: keys.json })],
  '/gzip': () => [
    { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
    gzipSync(JSON.stringify({ user: 'ann', stripe: keys.gzip, padding: 'x'.repeat(300) })),
  ],
  '/bytes': () => [
    { 'Content-Type': 'application/octet-stream' },
    Buffer.concat([Buffer.from([0, 255, 254, 1]), Buffer.from(`key=${keys.bytes}\n`), Buffer.from([200, 201])]),
  ],
};

createServer((request, response) => {
  request.resume().on('end', () => {
    const [headers, body] = ANSWERS[request.url]?.() ?? [{}, ''];
    response.writeHead(body === '' ? 404 : 200, headers).end(body);
  });
}).listen(8911, '127.0.0.1');
