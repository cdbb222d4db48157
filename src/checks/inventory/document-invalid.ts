import { placeInDocument } from '../../derive/documented.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import type { Problem, ProblemKind } from '../../openapi/document.ts';

export default defineCheck({
  id: 'document-invalid',
  category: 'inventory',
  severity: 'info',
  title: 'The API document breaks the rules of its format',
  why: 'Tools read such a document differently or not at all: a client generator, a gateway or a scanner may leave out just the operation that is written wrongly.',
  fix: 'Correct what is listed, and let CI check the document.',
  notes:
    'One finding a kind, with the places. What can be read is used all the same. Low where an operation or a part of one cannot be used because of it. A required scheme that is not defined is `document-security-undefined`.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html'],
  needs: ['document'],
  judge: ({ document }) => kinds.flatMap((kind) => observe(document, kind)),
});

const TITLES = {
  syntax: 'The text is broken.',
  'duplicate-key': 'A key stands twice.',
  'unresolved-ref': 'A reference leads nowhere.',
  'wrong-type': 'Something of another type stands where an object or a list is due.',
  'bad-value': 'A value is not allowed.',
  'missing-field': 'A field that must be there is missing.',
  'unknown-field': 'A field is not part of the format.',
  limit: 'A limit was met.',
} satisfies Partial<Record<ProblemKind, string>>;

const kinds = [
  'syntax',
  'unresolved-ref',
  'wrong-type',
  'bad-value',
  'duplicate-key',
  'missing-field',
  'unknown-field',
  'limit',
] as const;

const MOST_NAMED = 3;

function observe(document: ApiDocument, kind: keyof typeof TITLES): Observation[] {
  const problems = document.problems.filter((problem) => problem.kind === kind);
  const [first, ...rest] = problems;
  if (first === undefined) return [];
  const loses = problems.some((problem) => problem.loses);
  const lost = loses ? own(' What it concerns could not be used.') : own('');
  return [
    {
      at: placeInDocument(document, first.at, first.name === undefined ? {} : { name: first.name }),
      message: say`${own(TITLES[kind])} ${count(problems.length, 'place')}: ${named(problems)}.${lost}`,
      ...(loses ? { severity: 'low' as const } : {}),
      mark: `${kind}`,
      related: rest.map((problem) => placeInDocument(document, problem.at)),
    },
  ];
}

function named(problems: readonly Problem[]): Said {
  const told = new Set(
    problems.map(({ message, name }) => (name === undefined ? own(message) : say`${quote(name, 60)}: ${own(message)}`)),
  );
  const shown = [...told].slice(0, MOST_NAMED).join('; ');
  return own(told.size > MOST_NAMED ? `${shown}; and ${told.size - MOST_NAMED} more` : shown);
}
