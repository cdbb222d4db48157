import { type Documented, documentedOperations, namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { promisedSuccess } from '../../derive/document/promised-success.ts';
import { type Requirement, requirementOf, requirementWords } from '../../derive/document/requirements.ts';
import { placeIn } from '../../derive/place.ts';
import { forEverybody } from '../../derive/response/for-everybody.ts';
import { isPersonal } from '../../derive/response/personal-members.ts';
import { secretsInBody } from '../../derive/secrets/secrets-seen.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';

type DocumentFacts = Facts<'document' | 'surface' | 'exchanges'>;

export default defineCheck({
  id: 'document-security-overstated',
  category: 'inventory',
  severity: 'info',
  title: 'Public operation is documented as protected',
  why: 'Health checks, versions and empty sessions are public by nature. Where the document requires credentials for them, monitors generated from it fail, and reviews of what is public cannot rely on it.',
  fix: 'Mark the operation as open in the document: `security: []`.',
  fixes: {
    fastapi:
      '`openapi_extra={"security": []}` on the path operation, or remove the security dependency from its router.',
    django: '`@extend_schema(auth=[])` (drf-spectacular) on the view.',
    flask: '`@app.doc(security=[])` (APIFlask, flask-smorest) on the view.',
    actix: '`security(())` in `#[utoipa::path]`.',
    express: '`security: []` in the comment of the route (swagger-jsdoc).',
  },
  notes:
    'Responses to unauthenticated requests that disclose nothing: null, an empty list or object, the state or version of the service, a small constant, or what is public by its path. Responses with personal data or a secret are auth-not-enforced whatever their path.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#security-requirement-object'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const guarded = documentedOperations(facts).filter(
      ({ operation }) => operation.method === 'GET' && isDemanding(operation, facts),
    );
    if (guarded.length === 0) return notApplicable(own('the document requires no credentials for a read operation'));
    return asOne(
      guarded.flatMap((each) => observe(each, facts)),
      facts,
    );
  },
});

/** By its security requirements: a parameter need not be there. */
const isDemanding = (operation: DocumentedOperation, { document }: DocumentFacts): boolean => {
  const requirement = requirementOf(document, operation);
  return requirement !== undefined && requirement.from !== 'parameters';
};

/** An anonymous caller's response to an operation, and why it is for everybody. */
interface Overstated {
  readonly operation: DocumentedOperation;
  readonly exchange: Exchange;
  readonly requirement: Requirement;
  readonly why: Said;
}

const MOST_NAMED = 5;

/** One finding with a place for each operation: they are one habit of whoever writes the document. */
function asOne(all: readonly Overstated[], { document }: DocumentFacts): Observation[] {
  const named = all.slice(0, MOST_NAMED).map(({ operation, why }) => say`${quote(operation.key, 100)} (${why})`);
  const more = all.length > named.length ? [count(all.length - named.length, 'more')] : [];
  return all.map(({ operation, exchange, requirement }) => ({
    at: { ...placeIn(exchange, { part: 'status' }), ...namesOf(operation) },
    message: say`The document requires ${requirementWords(requirement)} for operations that also respond without: ${list([...named, ...more])}.`,
    related: [placeOfOperation(document, operation)],
    mark: 'document',
    proof: { exchange: exchange.id },
  }));
}

function observe({ operation, exchanges }: Documented, facts: DocumentFacts): Overstated[] {
  const exchange = exchanges.find(({ identity }) => identity === 'anonymous');
  const requirement = requirementOf(facts.document, operation);
  const why = exchange === undefined ? undefined : whyOpen(exchange, operation, facts);
  return exchange === undefined || requirement === undefined || why === undefined
    ? []
    : [{ operation, exchange, requirement, why }];
}

function whyOpen(exchange: Exchange, operation: DocumentedOperation, facts: DocumentFacts): Said | undefined {
  const gives = promisedSuccess(exchange, operation, facts);
  if (gives === 'empty') return own('it discloses nothing');
  const isGrave = isPersonal(exchange) || secretsInBody(exchange).some(({ kind }) => kind === 'secret');
  const why = gives === 'content' || gives === 'unlike' ? forEverybody(exchange) : undefined;
  return isGrave || why === undefined ? undefined : own(why);
}
