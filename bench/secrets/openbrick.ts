/** openbrick's library over the files of a folder, as the peers are run: one process, one line a secret. Usage: node openbrick.mjs <folder> */
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { findSecretsInStream } from '../../src/secrets/stream.ts';
import { WINDOW_BYTES } from '../../src/secrets/window.ts';

/** Fresh memory costs as much as reading a file. */
const buffer = Buffer.allocUnsafe(WINDOW_BYTES);

/** Read in turn with the search, since there is one core. */
function* chunksOf(file: string): Generator<Uint8Array> {
  const descriptor = openSync(file, 'r');
  for (let size = buffer.length; size === buffer.length; ) {
    size = readSync(descriptor, buffer, 0, buffer.length, null);
    if (size > 0) yield buffer.subarray(0, size);
  }
  closeSync(descriptor);
}

const folder = process.argv[2] ?? '.';
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name);
  for await (const { token, kind } of findSecretsInStream(chunksOf(file)))
    if (kind === 'secret') process.stdout.write(`${JSON.stringify({ file, secret: token })}\n`);
}
