import { accessOf } from '../../derive/access/access.ts';
import { compareResponses } from '../../derive/access/compare.ts';
import { type Elevation, elevationsOf } from '../../derive/access/functions.ts';
import { administrativeWord } from '../../derive/access/rank.ts';
import { again } from '../../derive/access/read-again.ts';
import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { ProbeResults } from '../../model/probe.ts';
import { own, quote, type Said, say } from '../../model/said.ts';

export default defineCheck({
  id: 'function-of-higher-role',
  category: 'function-authorization',
  severity: 'high',
  title: 'Administrative operation open to ordinary users',
  why: 'Any user who knows or guesses the path uses what is meant for administrators: lists of all users, settings, reports.',
  fix: 'Require the role for the whole group of operations (router, blueprint, controller), so that a new operation is refused until it is allowed. Hiding it in the interface protects nothing.',
  fixes: {
    django: '`@permission_required(…)`, or `permission_classes = [IsAdminUser]` in REST framework.',
    fastapi: '`APIRouter(prefix="/admin", dependencies=[Depends(require_admin)])`.',
    flask: 'A `before_request` of the blueprint that aborts with 403.',
    express: '`app.use("/admin", requireRole("admin"))` before the routes.',
    actix: 'Wrap the scope: `web::scope("/admin").wrap(RequireAdmin)`.',
  },
  notes:
    'An operation is administrative by its path, its tags, its operation ID, the scopes that it requires, or because most operations beside it refuse the same identity and serve another. Read twice. Reported when the identity has an ordinary role, when another identity with a higher role reads it too, or when other administrative operations refuse the identity; a role is what the identity file says, else a word of its name (`admin`, `customer`). Tentative where only the neighbours show it. Not reported: administrators, responses that disclose nothing, and operations that are open without credentials (function-admin-open, auth-not-enforced).',
  cwe: [285, 863],
  owasp: ['API5:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/'],
  needs: ['identities', 'surface', 'exchanges'],
  takes: ['document'],
  plan: (facts) =>
    elevationsOf(facts).flatMap((elevation) => {
      const exchange = readOf(elevation);
      return exchange === undefined ? [] : again(idOf(elevation), exchange, elevation.by.name);
    }),
  judge(facts, results) {
    const elevations = elevationsOf(facts);
    const { rows } = accessOf(facts);
    if (elevations.length === 0 && !rows.some(({ operation }) => administrativeWord(operation) !== undefined))
      return notApplicable(own('no administrative operation was found'));
    return elevations.flatMap((elevation) => observe(elevation, facts.document, results));
  },
});

const readOf = ({ row, by }: Elevation) => row.readings.get(by.name)?.exchange;

const idOf = ({ row, by }: Elevation): string => `again ${by.name} ${row.operation.key}`;

function observe(elevation: Elevation, document: ApiDocument | undefined, results: ProbeResults): Observation[] {
  const { row, by, word, reason } = elevation;
  const [first, second] = [readOf(elevation), results.exchange(idOf(elevation))];
  if (first === undefined || second === undefined || !isSuccess(second)) return [];
  if (compareResponses(first, second) === 'other') return [];
  const { operation } = row;
  return [
    {
      at: { ...placeIn(second, { part: 'status' }), ...namesOf(operation) },
      message: say`${quote(operation.key, 100)} returns its content as ${quote(by.name)}, twice${wordWords(word)}; ${reasonWords(elevation)}.`,
      confidence: word === undefined ? 'tentative' : reason === 'siblings' ? 'certain' : 'firm',
      ...(document !== undefined && row.isDocumented && { related: [placeOfOperation(document, operation)] }),
      mark: operation.key,
      cause: operation.key,
      proof: { exchange: second.id },
    },
  ];
}

const wordWords = (word: string | undefined): Said =>
  word === undefined ? own('') : say`; ${quote(word)} says that it is for administrators`;

function reasonWords({ by, reason, higher, word }: Elevation): Said {
  if (reason === 'siblings')
    return word === undefined
      ? own('most operations beside it refuse this identity')
      : own('other administrative operations refuse this identity');
  if (reason === 'higher' && higher !== undefined) return say`the identity with the higher role is ${quote(higher)}`;
  return say`the role of this identity is ${quote(by.role ?? by.name)}`;
}
