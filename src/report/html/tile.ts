import type { Report } from '../../model/report.ts';
import { isOfFiles, targetWords } from '../target.ts';

/** The largest thing on the page: the letter, or where nothing is graded how many keys there are. */
export interface Tile {
  readonly sign: string;
  readonly words: string;
  /** The same for a screen reader. */
  readonly label: string;
  readonly title: string;
}

export function tileOf({ grade, score, noGrade, target, findings }: Report): Tile {
  if (isOfFiles(target)) {
    const words = nounOf(target, findings.length);
    const label = `${findings.length} ${words} found`;
    return {
      sign: String(findings.length),
      words,
      label,
      title: target.lines === undefined ? `${label} in files` : `${label} in source code`,
    };
  }
  const where = targetWords(target);
  if (grade === null)
    return { sign: '?', words: 'no grade', label: `No grade: ${noGrade ?? ''}`, title: `no grade, ${where}` };
  const words = `${score ?? ''} / 100`;
  return { sign: grade, words, label: `Grade ${grade}, ${score} of 100`, title: `${grade}, ${where}` };
}

const nounOf = ({ lines }: Report['target'], n: number): string =>
  `${lines === undefined ? 'key' : 'finding'}${n === 1 ? '' : 's'}`;
