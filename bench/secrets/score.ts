/** Reports against labels. A report stands for a secret when one contains the other, in the clear or as it is written in the text. */
import type { Item } from './corpus/item.ts';

export interface Score {
  readonly secrets: number;
  readonly found: number;
  readonly reports: number;
  /** Reports that stand for no secret, by the kind of the item. */
  readonly wrong: ReadonlyMap<string, number>;
  readonly missed: ReadonlyMap<string, number>;
}

/** Shorter common text says nothing. */
const LEAST = 6;

const holds = (text: string, part: string): boolean => part.length >= LEAST && text.includes(part);

/** Tools write the line breaks of a private key as they like. */
const unbroken = (text: string): string => text.replace(/\\{1,8}[nr]|\s/g, '');

const standsFor = (report: string, { token, written }: Item['secrets'][number]): boolean =>
  [token, written].map(unbroken).some((secret) => holds(secret, unbroken(report)) || holds(unbroken(report), secret));

/** Reports by the id of the item; several of one secret, or of one wrong text, count once. */
export function score(items: readonly Item[], reports: ReadonlyMap<string, readonly string[]>): Score {
  const wrong = new Map<string, number>();
  const missed = new Map<string, number>();
  let secrets = 0;
  let found = 0;
  let reported = 0;
  for (const item of items) {
    const said = [...new Set(reports.get(item.id) ?? [])];
    const hits = item.secrets.filter((secret) => said.some((report) => standsFor(report, secret)));
    const astray = said.filter((report) => !item.secrets.some((secret) => standsFor(report, secret)));
    secrets += item.secrets.length;
    found += hits.length;
    reported += hits.length + astray.length;
    count(wrong, item.kind, astray.length);
    count(missed, item.kind, item.secrets.length - hits.length);
  }
  return { secrets, found, reports: reported, wrong, missed };
}

const count = (counts: Map<string, number>, kind: string, more: number): void => {
  if (more > 0) counts.set(kind, (counts.get(kind) ?? 0) + more);
};

export const recallOf = ({ found, secrets }: Score): number => found / secrets;
export const precisionOf = ({ found, reports }: Score): number => (reports === 0 ? 0 : found / reports);
