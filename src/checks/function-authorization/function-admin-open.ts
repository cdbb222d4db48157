import { type AccessRow, accessOf } from '../../derive/access/access.ts';
import { compareResponses } from '../../derive/access/compare.ts';
import { isOpenOnPurpose } from '../../derive/access/crossings.ts';
import { administrativeWord } from '../../derive/access/rank.ts';
import { again } from '../../derive/access/read-again.ts';
import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { requirementOf } from '../../derive/document/requirements.ts';
import { isSuccess } from '../../derive/page.ts';
import { pathOf, placeIn } from '../../derive/place.ts';
import { forEverybody } from '../../derive/response/for-everybody.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { type IdentityFacts, UNAUTHENTICATED } from '../../model/identity.ts';
import type { ProbeResults } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { oncePer } from '../../parse/once-per.ts';

export default defineCheck({
  id: 'function-admin-open',
  category: 'function-authorization',
  severity: 'high',
  title: 'Administrative operation open without credentials',
  why: 'Anyone on the network reads what is meant for administrators; such paths are on every list that attackers try.',
  fix: 'Require credentials and the role for the whole group of operations. If the operation is public, give it a path and a tag that do not say that it is for administrators.',
  fixes: {
    fastapi: '`APIRouter(prefix="/admin", dependencies=[Depends(require_admin)])`.',
    django: '`permission_classes = [IsAdminUser]`, or `@staff_member_required`.',
    express: '`app.use("/admin", requireRole("admin"))` before the routes.',
  },
  notes:
    'Read twice without credentials. Administrative by its path, its tags, its operation ID or its scopes. Medium where the document opens it with `security: []`. Where the document requires credentials it is auth-not-enforced. Not reported: log-in, health and version, constants, empty responses, and pages of a user interface.',
  cwe: [306, 285],
  owasp: ['API5:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa5-broken-function-level-authorization/'],
  needs: ['surface', 'exchanges'],
  takes: ['document'],
  plan: (facts) =>
    openRows(facts).flatMap(({ row, exchange }) => again(`again ${row.operation.key}`, exchange, UNAUTHENTICATED)),
  judge(facts, results) {
    if (!rowsOf(facts).some((row) => row.readings.get(UNAUTHENTICATED)?.exchange !== undefined))
      return notApplicable(own('no administrative operation was requested without credentials'));
    return openRows(facts).flatMap((open) => observe(open, facts, results));
  },
});

type CheckFacts = Facts<'surface' | 'exchanges'> & Partial<Facts<'document'>>;

const NONE: readonly IdentityFacts[] = [];

const rowsOf = (facts: CheckFacts): readonly AccessRow[] =>
  speaksOfAdministration(facts)
    ? accessOf({ ...facts, document: facts.document, identities: NONE }).rows.filter(
        ({ operation }) => administrativeWord(operation) !== undefined,
      )
    : [];

/** Most APIs have nothing of the kind, and comparing all that was read costs a tenth of a scan. */
const speaksOfAdministration = ({ exchanges, document }: CheckFacts): boolean =>
  exchanges.some(isAdministrative) ||
  (document?.operations ?? []).some((operation) => administrativeWord(operation) !== undefined);

const isAdministrative = oncePer(
  (exchange: Exchange): boolean => administrativeWord({ path: pathOf(exchange), tags: [] }) !== undefined,
);

interface Open {
  readonly row: AccessRow;
  readonly exchange: Exchange;
}

/** Each operation once. */
function openRows(facts: CheckFacts): Open[] {
  const open = new Map<string, Open>();
  for (const row of rowsOf(facts)) {
    const { result, exchange } = row.readings.get(UNAUTHENTICATED) ?? {};
    if (result !== 'read' || exchange === undefined || open.has(row.operation.key)) continue;
    const isRequired = row.isDocumented && requirementOf(row.model, row.operation) !== undefined;
    if (!isRequired && forEverybody(exchange) === undefined) open.set(row.operation.key, { row, exchange });
  }
  return [...open.values()];
}

function observe({ row, exchange }: Open, { document }: CheckFacts, results: ProbeResults): Observation[] {
  const { operation } = row;
  const second = results.exchange(`again ${operation.key}`);
  if (second === undefined || !isSuccess(second) || compareResponses(exchange, second) === 'other') return [];
  const isOnPurpose = isOpenOnPurpose(row);
  const purpose = isOnPurpose ? own(' The document says that it needs no credentials.') : own('');
  return [
    {
      at: { ...placeIn(second, { part: 'status' }), ...namesOf(operation) },
      message: say`${quote(operation.key, 100)} returns its content without credentials, twice; ${quote(administrativeWord(operation) ?? '')} says that it is for administrators.${purpose}`,
      ...(isOnPurpose && { severity: 'medium' as const }),
      confidence: 'firm',
      ...(document !== undefined && row.isDocumented && { related: [placeOfOperation(document, operation)] }),
      mark: operation.key,
      cause: operation.key,
      proof: { exchange: second.id },
    },
  ];
}
