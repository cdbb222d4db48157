/**
 * A scan of 300 routes on loopback at unlimited rate, beside a bare undici loop over the very same requests, in one run.
 * Usage: npx tsx bench/scan/run.ts
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import { judge, scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../../test/scan-options.ts';

const routes = 300;
const rounds = 8;
/** Names without numbers: of paths that differ in an id only, a survey asks a few. */
const nouns =
  'account basket catalog delivery estimate forecast garden harvest invoice journal kitchen ledger market notice orchard'.split(
    ' ',
  );
const places =
  'north south east west upper lower inner outer old young near far left right central coastal rural urban alpine arctic'.split(
    ' ',
  );
const paths = nouns.flatMap((noun) => places.map((place) => `/api/${place}/${noun}`)).slice(0, routes);

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
    outgoing.end(
      JSON.stringify({
        id: path,
        items: Array.from({ length: 40 }, (_, i) => ({ name: `item ${i}`, price: i * 3, tag: 'abcdef' })),
      }),
    );
  } else {
    outgoing.statusCode = 404;
    outgoing.end('Not Found');
  }
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const options = { ...scanOptionsFor(url), limits: { ...scanOptionsFor(url).limits, maxRequests: 2000 } };

async function bare(requests: readonly { readonly method: string; readonly url: string }[]): Promise<number> {
  const agent = new Agent({ connections: 8 });
  const queue = [...requests];
  const start = performance.now();
  const worker = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { body } = await request(next.url, { method: next.method, dispatcher: agent });
      await body.text();
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  const elapsed = performance.now() - start;
  await agent.close();
  return elapsed;
}

const best = (times: readonly number[]): number => Math.min(...times);
const scans: number[] = [];
const loops: number[] = [];
const judgements: number[] = [];
let sent = 0;
for (let round = 0; round < rounds; round++) {
  const start = performance.now();
  const { recording, report } = await scan(options);
  scans.push(performance.now() - start);
  sent = report.requests.sent;
  const judging = performance.now();
  judge(recording, options);
  judgements.push(performance.now() - judging);
  const seen = recording.evidence.exchanges.ok ? recording.evidence.exchanges.value : [];
  const probed = [...recording.answers.values()].flatMap((byId) =>
    [...byId.values()].flatMap((answer) => (answer.ok ? answer.exchanges : [])),
  );
  loops.push(
    await bare(
      [...seen, ...probed].map((exchange) => ({
        method: exchange.request.method === 'TRACE' ? 'GET' : exchange.request.method,
        url: exchange.request.url,
      })),
    ),
  );
}
server.close();
const [scanned, looped, judged] = [best(scans), best(loops), best(judgements)];
console.info(`requests            ${sent}`);
console.info(`openbrick scan      ${scanned.toFixed(0)} ms, ${((sent / scanned) * 1000).toFixed(0)} requests a second`);
console.info(`bare undici loop    ${looped.toFixed(0)} ms, ${((sent / looped) * 1000).toFixed(0)} requests a second`);
console.info(
  `all checks judged   ${judged.toFixed(0)} ms, ${(judged / looped).toFixed(2)} of the bare loop (facts read already)`,
);
console.info(`ratio               ${(scanned / looped).toFixed(2)} (best of ${rounds} rounds each)`);
console.info(
  `peak memory         ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, TypeScript loader and server included`,
);
