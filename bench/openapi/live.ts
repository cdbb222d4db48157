/** A document of 800 operations against a live server on loopback: planning, requests of the budget, memory. Usage: npx tsx bench/openapi/live.ts */
import { createServer } from 'node:http';
import { planOperations } from '../../src/gather/document/document-plan.ts';
import { readDocument } from '../../src/openapi/read/read.ts';
import { scan } from '../../src/scan.ts';
import { scanOptionsFor } from '../../test/scan-options.ts';

const OPERATIONS = 800;

/** Half lists, half single objects; a fifth guarded, a tenth of them in earnest. */
const paths = Object.fromEntries(
  Array.from({ length: OPERATIONS / 2 }, (_, n) => {
    const schema = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } };
    const responses = (of: unknown) => ({
      200: { description: 'ok', content: { 'application/json': { schema: of } } },
    });
    const security = n % 5 === 0 ? [{ sid: [] }] : undefined;
    const id = { name: 'id', in: 'path', required: true, schema: { type: 'integer' } };
    const limit = { name: 'limit', in: 'query', schema: { type: 'integer', maximum: 100 } };
    return [
      [
        `/things${n}`,
        { get: { security, parameters: [limit], responses: responses({ type: 'array', items: schema }) } },
      ],
      [`/things${n}/{id}`, { get: { security, parameters: [id], responses: responses(schema) } }],
    ];
  }).flat(),
);
const text = JSON.stringify({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  paths,
  components: { securitySchemes: { sid: { type: 'apiKey', in: 'cookie', name: 'sid' } } },
});

const server = createServer((request, response) => {
  const [, n, id] = /^\/things(\d+)(?:\/(\d+))?(?:\?|$)/.exec(request.url ?? '') ?? [];
  response.setHeader('Content-Type', 'application/json');
  if (request.url === '/openapi.json') return void response.end(text);
  if (n === undefined) return void response.writeHead(404).end('{"detail":"Not Found"}');
  if (Number(n) % 10 === 0) return void response.writeHead(401).end('{"detail":"no"}');
  const thing = (of: number) => ({ id: of, name: `thing ${of}` });
  response.end(JSON.stringify(id === undefined ? [thing(3), thing(9), thing(27)] : thing(Number(id))));
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const address = server.address();
const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;

const start = performance.now();
const reading = readDocument([{ from: 'openapi.json', text }]);
if (!reading.ok) throw new Error(reading.problem.message);
const planned = planOperations(reading.document, { target: new URL(url), allowWrites: false, credentials: [] });
console.info(
  `${planned.length} operations read and planned in ${(performance.now() - start).toFixed(0)} ms (limit 2,000)`,
);

for (const maxRequests of [500, 2000]) {
  const options = scanOptionsFor(url);
  const { report } = await scan({ ...options, limits: { ...options.limits, maxRequests, maxTimeMs: 120_000 } });
  const { requests, coverage, durationMs } = report;
  console.info(
    `budget ${requests.budget}: ${requests.sent} sent, ${coverage.exercised} of ${coverage.operations} operations asked, ${(durationMs / 1000).toFixed(1)} s`,
  );
}
console.info(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB, the server included (limit 400)`);
server.close();
