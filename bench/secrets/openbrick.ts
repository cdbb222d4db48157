/** openbrick's library over the files of a folder, as the peers are run: one process, one line a secret. Usage: tsx openbrick.ts <folder> */
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findSecretsInStream } from '../../src/secrets/stream.ts';

const folder = process.argv[2] ?? '.';
for (const name of readdirSync(folder).sort()) {
  const file = join(folder, name);
  for await (const { token, kind } of findSecretsInStream(createReadStream(file, { highWaterMark: 1_048_576 })))
    if (kind === 'secret') process.stdout.write(`${JSON.stringify({ file, secret: token })}\n`);
}
