import { placeInDocument } from '../../derive/document/documented.ts';
import { defineCheck, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import { count, own, quote, type Said, say } from '../../model/said.ts';
import { conformanceProblems } from '../../openapi/conformance/conformance.ts';
import type { Problem, ProblemKind } from '../../openapi/document.ts';

export default defineCheck({
  id: 'document-invalid',
  category: 'inventory',
  severity: 'info',
  title: 'API document does not conform to the OpenAPI Specification',
  why: 'Tools read such a document differently or not at all: a client generator, a gateway or a scanner may skip the very operation that is invalid.',
  fix: 'Fix the listed problems, and validate the document in CI.',
  notes:
    'One finding per kind, with the places. The whole document is validated against the object definitions of OpenAPI 3.0 to 3.2, Swagger 2.0 as far as it is read. What can be read is still used. Low where an operation or a part of one cannot be used because of it. A required scheme that is not defined is `document-security-undefined`.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html'],
  needs: ['document'],
  judge({ document }) {
    const problems = [...document.problems, ...conformanceProblems(document)];
    return kinds.flatMap((kind) => observe(document, { kind, problems }));
  },
});

const TITLES = {
  syntax: 'Syntax error.',
  'duplicate-key': 'Duplicate key.',
  'unresolved-ref': 'A reference does not resolve.',
  'unread-ref': 'A reference names another document, which was not read.',
  'wrong-type': 'A value has the wrong type where an object or a list is expected.',
  'bad-value': 'A value is not allowed.',
  'missing-field': 'A required field is missing.',
  'unknown-field': 'A field is not part of the format.',
  limit: 'A limit was reached.',
} satisfies Partial<Record<ProblemKind, string>>;

const kinds = [
  'syntax',
  'unresolved-ref',
  'unread-ref',
  'wrong-type',
  'bad-value',
  'duplicate-key',
  'missing-field',
  'unknown-field',
  'limit',
] as const;

const MOST_NAMED = 3;

interface Problems {
  readonly kind: keyof typeof TITLES;
  readonly problems: readonly Problem[];
}

function observe(document: ApiDocument, { kind, problems: all }: Problems): Observation[] {
  const problems = all.filter((problem) => problem.kind === kind);
  const [first, ...rest] = problems;
  if (first === undefined) return [];
  const loses = problems.some((problem) => problem.loses);
  const lost = loses ? own(' The affected part could not be used.') : own('');
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
  const sentences = new Set(
    problems.map(({ message, name }) => (name === undefined ? own(message) : say`${quote(name, 60)}: ${own(message)}`)),
  );
  const shown = [...sentences].slice(0, MOST_NAMED).join('; ');
  return own(sentences.size > MOST_NAMED ? `${shown}; and ${sentences.size - MOST_NAMED} more` : shown);
}
