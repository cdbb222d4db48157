import { checks } from '../../src/checks/index.ts';
import { judgeCheck, planCheck } from '../../src/judge/run.ts';
import { LogReader } from '../../src/logs/read-log.ts';
import { Sightings } from '../../src/logs/sightings.ts';
import { type Evidence, gathered } from '../../src/model/evidence.ts';
import { noEvidence } from '../../src/model/no-evidence.ts';
import { own } from '../../src/model/said.ts';
import { type Expected, type LabelledLine, labelledLines } from './log-corpus.ts';

type Kind = Expected[number];

export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const CHECKS: Readonly<Record<Kind, string>> = {
  key: 'api-key-in-log',
  cookie: 'session-cookie-in-log',
  credential: 'credentials-in-log',
  personal: 'personal-data-in-log',
};

/** What the checks report of one line alone. */
function foundIn(line: string): Set<Kind> {
  const sightings = new Sightings();
  const reader = new LogReader('a.log', sightings, []);
  reader.push(Buffer.from(`${line}\n`));
  reader.end();
  const absent = { ok: false, kind: 'absent', why: own('not part of this') } as const;
  const logs = gathered({ files: ['a.log'], lines: 1, formats: [], ...sightings.found });
  const evidence: Evidence = {
    ...noEvidence(absent),
    keys: gathered([]),
    logs,
  };
  const kinds = Object.entries(CHECKS).filter(([, id]) => {
    const check = checks.find((each) => each.id === id);
    if (check === undefined) throw new Error(`there is no check ${id}`);
    return judgeCheck(planCheck(check, evidence), new Map()).status === 'found';
  });
  return new Set(kinds.map(([kind]) => kind as Kind));
}

export interface Score {
  readonly lines: number;
  readonly byKind: ReadonlyMap<Kind, Tally>;
  /** Lines that were judged otherwise than they are labelled. */
  readonly faults: readonly (LabelledLine & { readonly found: readonly Kind[] })[];
}

/** Judges every labelled line and compares. */
export function score(): Score {
  const byKind = new Map<Kind, Tally>();
  const faults: (LabelledLine & { found: readonly Kind[] })[] = [];
  const all = labelledLines();
  for (const labelled of all) {
    const found = foundIn(labelled.line);
    for (const kind of Object.keys(CHECKS) as Kind[]) {
      const tally = byKind.get(kind) ?? { right: 0, wrong: 0, missed: 0 };
      byKind.set(kind, tally);
      const isExpected = labelled.expected.includes(kind);
      if (isExpected && found.has(kind)) tally.right += 1;
      else if (isExpected) tally.missed += 1;
      else if (found.has(kind)) tally.wrong += 1;
    }
    const isRight = found.size === labelled.expected.length && labelled.expected.every((kind) => found.has(kind));
    if (!isRight) faults.push({ ...labelled, found: [...found] });
  }
  return { lines: all.length, byKind, faults };
}
