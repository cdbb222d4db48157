import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type ActingSubject, acting } from '../../src/gather/consent/acting.ts';
import { showCommands } from '../../src/gather/consent/command-style.ts';

/** An operation of a published document, and what a person said of it. */
export interface Labelled {
  readonly source: string;
  readonly subject: ActingSubject;
  /** `either`: the document does not show which; counted on neither side. */
  readonly label: 'acts' | 'reads' | 'either';
  /** The kind of doing or of reading. */
  readonly why: string;
}

/** Reads the lines of a file of this folder. */
export const readOperations = (file: string): readonly Labelled[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map(labelledOf);

function labelledOf(line: string): Labelled {
  const [source = '', method = '', url = '', operationId, summary, description, parameters = '', label = '', why = ''] =
    line.split('\t');
  if (label !== 'acts' && label !== 'reads' && label !== 'either') throw new Error(`no label: ${line}`);
  const texts = Object.entries({ operationId, summary, description }).filter(([, text]) => text !== '');
  const subject = { method, url, ...Object.fromEntries(texts), parameters: parametersOf(parameters) };
  return { source, subject, label, why };
}

/** `:id,from!,to`: in the path, required in the query, and not. */
const parametersOf = (text: string): NonNullable<ActingSubject['parameters']> =>
  text
    .split(',')
    .filter((name) => name !== '')
    .map((name) => ({
      name: name.replace(/^:|!$/g, ''),
      in: name.startsWith(':') ? 'path' : 'query',
      required: /^:|!$/.test(name),
    }));

/** Documents of one provider are all in one half: words were tuned on the first, and the second was measured. */
export const halfOf = ({ source }: Labelled): 'tuned' | 'measured' => {
  const [provider = ''] = source.split('/');
  return (createHash('sha256').update(provider).digest()[0] ?? 0) % 2 === 0 ? 'tuned' : 'measured';
};

/** The same operations, each with whether its source is an API that takes commands by GET, as a scan infers it from the whole document. */
export function asDocuments(operations: readonly Labelled[]): readonly Labelled[] {
  const bySource = new Map<string, Labelled[]>();
  for (const each of operations) bySource.set(each.source, [...(bySource.get(each.source) ?? []), each]);
  return [...bySource.values()].flatMap((all) => {
    const takesCommands = showCommands(
      all.map(({ subject }) => subject),
      0,
    );
    return all.map((each) => ({ ...each, subject: { ...each.subject, takesCommands } }));
  });
}

export interface Counts {
  readonly acting: number;
  readonly refused: number;
  readonly reads: number;
  readonly sent: number;
  readonly wrong: readonly Labelled[];
}

/** What becomes of the operations: acting ones that are refused, reads that are sent, and the others. */
export function countsOf(operations: readonly Labelled[], strict: boolean): Counts {
  const judged = operations.filter(({ label }) => label !== 'either');
  const isRefused = ({ subject }: Labelled): boolean => acting(subject, strict) !== undefined;
  const [ofActing, ofReads] = [
    judged.filter(({ label }) => label === 'acts'),
    judged.filter(({ label }) => label === 'reads'),
  ];
  return {
    acting: ofActing.length,
    refused: ofActing.filter(isRefused).length,
    reads: ofReads.length,
    sent: ofReads.filter((each) => !isRefused(each)).length,
    wrong: [...ofActing.filter((each) => !isRefused(each)), ...ofReads.filter(isRefused)],
  };
}
