/** A process of its own for changed inputs: says each input before it takes it, so that one that never ends is known. */
import { seeded } from './changes.ts';
import { usedBy } from './program.ts';
import { subjects } from './subjects.ts';

const [kind = '', first = '0'] = process.argv.slice(2);
const subject = subjects[kind];
if (subject === undefined) throw new Error(`there is no input ${kind}`);
const say = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

for (let seed = Number(first); ; seed += 1) {
  say({ seed });
  const [started, before] = [Date.now(), usedBy(process.pid).waitedMs];
  const broken = await subject.run(seeded(seed), seed);
  // Waiting for a processor is no work.
  const waited = usedBy(process.pid).waitedMs - before;
  say({ seed, ms: Math.round(Date.now() - started - waited), broken });
}
