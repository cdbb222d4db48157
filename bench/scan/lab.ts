import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Names without numbers: of paths that differ in an id only, a survey asks a few. */
const nouns =
  'account basket catalog delivery estimate forecast garden harvest invoice journal kitchen ledger market notice orchard'.split(
    ' ',
  );
const places =
  'north south east west upper lower inner outer old young near far left right central coastal rural urban alpine arctic'.split(
    ' ',
  );
const paths = nouns.flatMap((noun) => places.map((place) => `/api/${place}/${noun}`));

/** A server of 300 routes on loopback, each with a session cookie and a list of 40 things; the root links to all of them. */
export async function startLab(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? '/';
    if (path === '/') {
      outgoing.setHeader('Content-Type', 'text/html');
      outgoing.end(paths.map((each) => `<a href="${each}">${each}</a>`).join('\n'));
    } else if (paths.includes(path)) {
      outgoing.setHeader('Content-Type', 'application/json');
      outgoing.setHeader(
        'Set-Cookie',
        'session=eyJ1c2VyX2lkIjo0Mn0.awCm-Q.h8BrbghfMlgVdYbM0pmpoiz2Wv0; HttpOnly; Path=/',
      );
      outgoing.end(JSON.stringify({ id: path, items: Array.from({ length: 40 }, (_, at) => item(at)) }));
    } else {
      outgoing.statusCode = 404;
      outgoing.end('Not Found');
    }
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

const item = (at: number): unknown => ({ name: `item ${at}`, price: at * 3, tag: 'abcdef' });
