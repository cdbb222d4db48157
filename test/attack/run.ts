/**
 * `npm run attack`: attacks the built program on loopback, case by case, then with changed inputs for some minutes, and writes
 * docs/attack.md. Exits with 1 when anything does not hold. Options: --minutes N (10; 0 leaves the changed inputs out), --only WORD
 * (groups whose title holds it, else cases whose name does; nothing is written then).
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { activeText } from './active-text.ts';
import { type Group, type Loading, Room } from './case.ts';
import { decides } from './decides.ts';
import { elsewhere } from './elsewhere.ts';
import { files } from './files.ts';
import { foundSecrets } from './found-secrets.ts';
import { fuzz } from './fuzz.ts';
import { givenFiles } from './given-files.ts';
import { givenSecrets } from './given-secrets.ts';
import { hangs } from './hangs.ts';
import { lost } from './lost.ts';
import { openbrick } from './program.ts';
import { searchedFolders } from './searched-folders.ts';
import { interrupts } from './signals.ts';
import { page, type Result } from './table.ts';

const groups: readonly Group[] = [
  foundSecrets,
  givenSecrets,
  decides,
  elsewhere,
  hangs,
  interrupts,
  activeText,
  lost,
  files,
  searchedFolders,
  givenFiles,
];
const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, only: { type: 'string', default: '' } },
});

async function attack(group: Group, loading: Loading): Promise<Result[]> {
  // Cases of a group may share what one of them scanned, so all rooms stay until the group is through.
  const rooms: Room[] = [];
  const results: Result[] = [];
  for (const { name, holds, run } of group.cases) {
    const room = new Room(loading);
    rooms.push(room);
    const broken = await run(room).catch((error: unknown) => [`the case itself failed: ${String(error)}`]);
    const result = {
      group: group.title,
      name,
      holds,
      ...room.measured,
      broken: [...new Set([...broken, ...room.trouble])],
    };
    results.push(result);
    process.stdout.write(
      `${result.broken.length === 0 ? 'holds ' : 'BROKEN'}  ${name} (${(room.measured.ms / 1000).toFixed(1)} s, ${room.measured.peakMb} MB)\n`,
    );
    for (const line of result.broken.slice(0, 8)) process.stdout.write(`          ${line}\n`);
  }
  for (const room of rooms) room.close();
  return results;
}

function chosen(word: string): readonly Group[] {
  const named = groups.filter(({ title }) => title.toLowerCase().includes(word));
  if (named.length > 0) return named;
  return groups
    .map(({ title, cases }) => ({ title, cases: cases.filter(({ name }) => name.toLowerCase().includes(word)) }))
    .filter(({ cases }) => cases.length > 0);
}

const loading = await openbrick(['scan', '--help']);
const results: Result[] = [];
for (const group of chosen(values.only.toLowerCase())) {
  process.stdout.write(`\n${group.title}\n`);
  results.push(...(await attack(group, loading)));
}
const minutes = Number(values.minutes);
const fuzzed = minutes > 0 ? await fuzz(minutes) : [];
const failures = [...results, ...fuzzed].filter(({ broken }) => broken.length > 0).length;
process.stdout.write(`\n${results.length} cases, ${failures} broken\n`);
if (values.only === '')
  writeFileSync(
    fileURLToPath(new URL('../../docs/attack.md', import.meta.url)),
    page(results, fuzzed, { minutes, loadingMs: loading.ms }),
  );
process.exitCode = failures === 0 ? 0 : 1;
