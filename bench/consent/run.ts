/** Which operations of published documents are sent, beside what a person says of them. Usage: npx tsx bench/consent/run.ts [--misses] */
import { acting } from '../../src/gather/consent/acting.ts';
import { asDocuments, type Counts, countsOf, halfOf, type Labelled, readOperations } from './corpus.ts';

const percent = (part: number, whole: number): string => (whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`);

function line(name: string, { acting: all, refused, reads, sent }: Counts): string {
  const precision = percent(refused, refused + reads - sent);
  return `${name.padEnd(34)} acting refused ${refused}/${all} (${percent(refused, all)})   reads sent ${sent}/${reads} (${percent(sent, reads)})   precision of refusals ${precision}`;
}

function miss({ subject, source, label, why }: Labelled, strict: boolean): string {
  const shown = acting(subject, strict);
  const told2 = shown === undefined ? 'sent' : `${shown.where}: ${shown.word}`;
  return `  ${label} (${why}), ${told2} | ${source} ${subject.url} | ${subject.operationId ?? ''} | ${subject.summary ?? subject.description ?? ''}`.slice(
    0,
    230,
  );
}

const tuned = readOperations('operations.tsv');
const parts: readonly (readonly [string, readonly Labelled[]])[] = [
  ['tuned half', tuned.filter((each) => halfOf(each) === 'tuned')],
  ['measured half', tuned.filter((each) => halfOf(each) === 'measured')],
  ['whole', tuned],
  ['further', readOperations('further.tsv')],
  ['fresh', readOperations('fresh.tsv')],
  ['commands', readOperations('commands.tsv')],
  ['commands, whole documents', asDocuments(readOperations('commands.tsv'))],
  ['packages', readOperations('packages.tsv')],
  ['applications', readOperations('applications.tsv')],
  ['acting GETs', readOperations('acting-gets.tsv')],
  ['acting GETs, whole documents', asDocuments(readOperations('acting-gets.tsv'))],
];
for (const strict of [false, true]) {
  process.stdout.write(strict ? '\nwith credentials\n' : 'without credentials\n');
  for (const [name, operations] of parts) {
    const counts = countsOf(operations, strict);
    process.stdout.write(`${line(name, counts)}\n`);
    if (process.argv.includes(`--misses=${name}`) && strict === process.argv.includes('--strict'))
      for (const wrong of counts.wrong) process.stdout.write(`${miss(wrong, strict)}\n`);
  }
}
