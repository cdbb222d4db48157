/** Packs a folder of recordings for the tests: node pack.mjs FOLDER tools.json.gz TOOL=VERSION… */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [, , folder = '.', target = 'tools.json.gz', ...versions] = process.argv;
const files = {};
for (const name of readdirSync(folder, { recursive: true }).sort()) {
  const path = join(folder, name);
  if (!statSync(path).isFile() || name.startsWith('wiremock/')) continue;
  const called = name.startsWith('polly/') ? `polly-${basename(dirname(name)).replace(/_\d+$/, '')}.har` : name;
  files[called.replace(/-[0-9a-f]{8}-[0-9a-f-]{27}/, '-wiremock')] = readFileSync(path).toString('base64');
}
const tools = Object.fromEntries(versions.map((each) => each.split('=')));
writeFileSync(target, gzipSync(JSON.stringify({ tools, files }), { level: 9 }));
