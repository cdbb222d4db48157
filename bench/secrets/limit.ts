/** What one core can do at all with the files below a folder: they are read, the bytes decoded, every character looked at once. Usage: tsx limit.ts <folder> */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = readdirSync(process.argv[2] ?? '.', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name));

const passes: readonly (readonly [string, (bytes: Buffer) => number])[] = [
  ['files read', ({ length }) => length],
  ['read, TextDecoder', (bytes) => new TextDecoder().decode(bytes).length],
  [
    'read, every byte of the array once',
    (bytes) => {
      let sum = 0;
      for (let at = 0; at < bytes.length; at += 1) sum ^= bytes[at] ?? 0;
      return sum;
    },
  ],
  [
    'read, decoded, every charCodeAt once',
    (bytes) => {
      const text = bytes.toString('latin1');
      let sum = 0;
      for (let at = 0; at < text.length; at += 1) sum ^= text.charCodeAt(at);
      return sum;
    },
  ],
];

for (const [name, pass] of passes) {
  const start = process.cpuUsage();
  let size = 0;
  let sum = 0;
  for (const file of files) {
    const bytes = readFileSync(file);
    size += bytes.length;
    sum ^= pass(bytes);
  }
  const { user, system } = process.cpuUsage(start);
  const seconds = (user + system) / 1_000_000;
  process.stdout.write(`${JSON.stringify({ name, rate: size / 1_000_000 / seconds, seconds, sum })}\n`);
}
