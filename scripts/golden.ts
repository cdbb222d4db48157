/**
 * Recordings and their golden reports. Without arguments: judges each recording and fails where the report is not the golden one.
 * `--write` accepts the reports as they are now; `--record` also makes the recording of the demo anew. Recordings are compressed:
 * they hold pseudonyms of keys, which in plain text every secret scanner would rightly stop.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { startDemo } from '../demo/server.ts';
import { recordingText } from '../src/derive/recording/recording-text.ts';
import { scan } from '../src/scan.ts';
import { goldenOf } from '../test/golden.ts';
import { scanOptionsFor } from '../test/scan-options.ts';

const recordings = fileURLToPath(new URL('../test/recordings', import.meta.url));
const golden = fileURLToPath(new URL('../test/golden', import.meta.url));

if (process.argv.includes('--record')) {
  const demo = await startDemo();
  const { recording } = await scan(scanOptionsFor(demo.url));
  await demo.close();
  // Frames of a stack trace name this machine's folders.
  const text = recordingText(recording).replaceAll(fileURLToPath(new URL('..', import.meta.url)), '/srv/app/');
  writeFileSync(join(recordings, 'demo.json.gz'), gzipSync(text, { level: 9 }));
}

for (const file of readdirSync(recordings)) {
  const name = file.replace(/\.json\.gz$/, '');
  const target = join(golden, `${name}.json`);
  const report = goldenOf(join(recordings, file));
  if (process.argv.includes('--write') || process.argv.includes('--record')) writeFileSync(target, report);
  else if (!existsSync(target) || readFileSync(target, 'utf8') !== report) {
    console.error(`${name}: the report is not the golden one; look at \`npm run golden -- --write\` and \`git diff\``);
    process.exitCode = 1;
  }
}
