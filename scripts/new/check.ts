/** `npm run new-check -- <category>/<id>`: a check with a test that fails. */
import { categories } from '../../src/model/terms.ts';
import { argument, make, stop } from './unit.ts';

const [category = '', id = ''] = argument('npm run new-check -- <category>/<id>', 2);
if (!categories.some((each) => each === category))
  stop(`there is no category ${category}; use one of ${categories.join(', ')}`);

const check = `import { headerOf, isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable } from '../../model/check.ts';
import { own } from '../../model/said.ts';

export default defineCheck({
  id: '${id}',
  category: '${category}',
  severity: 'low',
  title: 'The defect, as a security engineer names it',
  why: 'What an attacker gains, in one or two sentences.',
  fix: 'What to do, in the imperative.',
  cwe: [],
  owasp: [],
  references: [],
  needs: ['exchanges'],
  judge({ exchanges }) {
    const responses = exchanges.filter(isSuccess);
    if (responses.length === 0) return notApplicable(own('no successful response was seen'));
    return responses
      .filter((exchange) => headerOf(exchange, 'x-example') === 'what this check looks for')
      .map((exchange) => ({
        at: placeIn(exchange, { part: 'header', name: 'X-Example' }),
        message: own('Subject, verb, place: what was seen.'),
        proof: { exchange: exchange.id },
      }));
  },
});
`;

const test = `import { casesFor, json } from '../../../test/cases.ts';
import check from './${id}.ts';

casesFor(check, {
  // Name, responses, then the severity and the beginning of the message.
  fires: [
    ['the plain case', json({}, { headers: ['X-Example: bad'] }), 'low What was seen'],
    ['another value of the same kind', json({}, { headers: ['X-Example: worse'] }), 'low What was seen'],
  ],
  // Look-alikes that are no defect: more of them than of the others.
  quiet: [
    ['the safe value', json({}, { headers: ['X-Example: good'] })],
    ['no such header', json({})],
  ],
  skips: [['no successful response', json({}, { status: 404 })]],
});
`;

const file = `src/checks/${category}/${id}`;
make({
  files: { [`${file}.ts`]: check, [`${file}.test.ts`]: test },
  next: [
    `write the cases in ${file}.test.ts, then the check (docs/writing-a-check.md)`,
    'npm run generate, after every change of a text',
    `npx vitest run --project unit ${file}.test.ts test/registry.test.ts test/plain-english.test.ts src/judge/harm.test.ts`,
    'where its severity is medium or worse, its harm in src/judge/harm.ts; requirements of standards in src/judge/controls/',
    'npm run golden -- --write, and read the diff; npm run format; a line in CHANGELOG.md',
  ],
});
