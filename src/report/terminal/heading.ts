import type { Report } from '../../model/report.ts';
import { severities } from '../../model/terms.ts';
import { categoryTitles } from '../categories.ts';
import { frameworkName } from '../framework-name.ts';
import { line } from '../place.ts';
import { coverageWords, isOfFiles, nothingWords, targetWords } from '../target.ts';
import type { Pen } from './pen.ts';
import { wrap } from './wrap.ts';

/** Which tool, which target, and what it is built with. */
export function heading({ tool, target }: Report, { paint, width }: Pen): string {
  const frameworks = (target.frameworks ?? [])
    .slice(0, 3)
    .map(({ id, confidence, evidence }) => {
      const because = evidence.length > 0 ? `: ${evidence.slice(0, 2).join(', ')}` : '';
      return `${frameworkName(id)} (${confidence}${because})`;
    })
    .join(', ');
  const parts = [`${tool.name} ${tool.version}`, targetWords(target), frameworks, documentWords(target)]
    .filter((part) => part !== '')
    .map(line);
  const together = parts.join('   ');
  const text = together.length <= width ? together : parts.flatMap((part) => wrap(part, width, '')).join('\n');
  return text.replace(tool.name, paint.bold(tool.name));
}

const documentWords = ({ document }: Report['target']): string =>
  document === undefined
    ? ''
    : `OpenAPI ${document.version}, ${document.operations} ${document.operations === 1 ? 'operation' : 'operations'}`;

/** Grade, score and counts; at the end without what the grade means and what it took. */
export function verdict(report: Report, { paint, width }: Pen, where: 'start' | 'end' = 'start'): string {
  const { grade, gradeMeans, score, target, requests, durationMs } = report;
  const counts = countWords(report);
  if (isOfFiles(target)) return `  ${paint.bold(counts === '' ? nothingWords(target) : counts)}`;
  const sent =
    requests.budget === 0 ? '' : `${requests.sent} of ${requests.budget} requests, ${(durationMs / 1000).toFixed(1)} s`;
  const isGraded = grade !== null && score !== null;
  const sign = isGraded ? `${gradeColor(grade, paint)(paint.bold(grade))}  ${score} / 100` : paint.bold('no grade');
  const first = `  ${sign}   ${counts === '' ? 'no findings' : counts}`;
  if (where === 'end') return first;
  const effort = [isGraded ? coverageWords(report) : '', sent].filter((part) => part !== '').join('   ');
  const means = gradeMeans === undefined ? [] : wrap(line(gradeMeans), width, '     ');
  return [first, ...means, ...(effort === '' ? [] : [paint.dim(`     ${effort}`)])].join('\n');
}

const countWords = ({ findings }: Report): string =>
  severities
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => `${count} ${severity}`)
    .join('  ');

const gradeColor = (grade: string, paint: Pen['paint']): ((text: string) => string) =>
  grade === 'A' || grade === 'B' ? paint.green : grade === 'C' ? paint.yellow : paint.red;

/** Categories that lost points, worst first; the others in one word. */
export function categoryLine({ categories }: Report, { paint, width }: Pen): string {
  const scored = categories.filter(({ score }) => score !== null);
  const lost = scored.filter(({ score }) => (score ?? 100) < 100).sort((a, b) => (a.score ?? 0) - (b.score ?? 0));
  if (lost.length === 0) return '';
  const rest = scored.length - lost.length;
  const words = lost.map(({ id, score }) => `${categoryTitles[id]} ${score}`).join(', ');
  return wrap(`${words}${rest > 0 ? `; ${rest} more at 100` : ''}`, width, '  ')
    .map((text) => paint.dim(text))
    .join('\n');
}
