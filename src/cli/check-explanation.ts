import { controlsOf } from '../judge/controls/table.ts';
import { referencesOf } from '../judge/finding.ts';
import type { Check } from '../model/check.ts';
import { controlWords } from '../model/standards.ts';
import { wrap } from '../report/terminal/wrap.ts';

/** What a check is about, its fixes and its references, in lines of at most `width` columns (Infinity for one line a paragraph). */
export function explanation(check: Check, width: number): string {
  const lines = (text: string): string[] => wrap(text, width, '');
  const fixes = Object.entries(check.fixes ?? {}).flatMap(([framework, fix]) => hanging(`${framework}: ${fix}`, width));
  const controls = controlWords(controlsOf(check.id));
  return [
    `${check.id}  ${check.category}, ${check.severity}`,
    check.title,
    '',
    ...lines(check.why),
    '',
    ...lines(`Fix: ${check.fix}`),
    ...fixes,
    ...(check.notes === undefined ? [] : ['', ...lines(check.notes)]),
    '',
    ...referencesOf(check),
    ...(controls === '' ? [] : lines(controls)),
    '',
  ].join('\n');
}

/** An entry of a list: what does not fit in its first line is indented further. */
const hanging = (text: string, width: number): string[] =>
  wrap(text, width, '    ').map((line, i) => (i === 0 ? line.slice(2) : line));
