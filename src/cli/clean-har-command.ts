import { chmod, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { cleanRecording } from '../scan/clean-recording.ts';
import { fail } from './fail.ts';
import { checkDestinations } from './writable.ts';

export const cleanHarCommand = (): Command =>
  new Command('clean-har')
    .description('write a copy of a recording with pseudonyms for its credentials and keys; nothing is sent')
    .argument('<recording>', 'an HTTP archive or another recording that `scan --har` reads; - reads standard input')
    .option('-o, --output <file>', 'write the copy here (default: the name with `.clean` before its ending)')
    .action(async (path: string, { output }: { readonly output?: string }) => {
      const file = output ?? cleanName(path);
      if (resolve(file) === resolve(path))
        throw fail('invalid-choice', `${file}: the copy would replace the recording; name another file with --output`);
      checkDestinations([{ option: '--output', file }]);
      const { text, values, entries } = await cleanRecording(path, process.stdin);
      await writePrivately(file, text);
      process.stderr.write(`openbrick: ${file}: ${values} values replaced in ${entries} exchanges\n`);
    });

/** For the user alone to read, also where the file was there before. */
async function writePrivately(file: string, text: AsyncIterable<string>): Promise<void> {
  const handle = await open(file, 'w', 0o600);
  try {
    await chmod(file, 0o600).catch(() => undefined);
    for await (const piece of text) await handle.write(piece);
  } finally {
    await handle.close();
  }
}

/** `session.har` gives `session.clean.har`; what was compressed is not any more. */
function cleanName(path: string): string {
  if (path === '-') throw fail('missing-argument', 'clean-har - needs --output with the file to write');
  const plain = path.replace(/\.(?:gz|zst)$/i, '').replace(/\.zhar$/i, '.har');
  const [, base = plain, ending = ''] = /^(.{0,4000}[^/\\.])(\.[\w-]{1,20})$/.exec(plain) ?? [];
  return `${base}.clean${ending}`;
}
