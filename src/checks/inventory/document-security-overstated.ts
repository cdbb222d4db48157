import { demandOf, demandWords } from '../../derive/demands.ts';
import { type Documented, documentedOperations, namesOf, placeOfOperation } from '../../derive/documented.ts';
import { forEverybody } from '../../derive/for-everybody.ts';
import { placeIn } from '../../derive/place.ts';
import { promisedSuccess } from '../../derive/promised-success.ts';
import { secretsInBody } from '../../derive/secrets-seen.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { isPersonal } from '../authentication/_guarded.ts';

type DocumentFacts = Facts<'document' | 'surface' | 'exchanges'>;

export default defineCheck({
  id: 'document-security-overstated',
  category: 'inventory',
  severity: 'info',
  title: 'The document demands credentials for what everybody may read',
  why: 'Health checks, versions and sessions of nobody are open by nature. Where the document demands credentials for them, monitors made from it fail, and reviews of what is open cannot rely on it.',
  fix: 'Say in the document that the operation is open: `security: []`.',
  fixes: {
    fastapi: '`openapi_extra={"security": []}` on the path operation, or leave the security dependency off its router.',
    django: '`@extend_schema(auth=[])` (drf-spectacular) on the view.',
    flask: '`@app.doc(security=[])` (APIFlask, flask-smorest) on the view.',
    actix: '`security(())` in `#[utoipa::path]`.',
    express: '`security: []` in the comment of the route (swagger-jsdoc).',
  },
  notes:
    'Answers without credentials that give a stranger nothing: null, an empty list or object, the state or version of the service, a small constant, or what is public by its path. Answers with data about a person or a secret are auth-not-enforced whatever their path is.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['https://spec.openapis.org/oas/latest.html#security-requirement-object'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const guarded = documentedOperations(facts).filter(
      ({ operation }) => operation.method === 'GET' && isDemanding(operation, facts),
    );
    if (guarded.length === 0) return notApplicable(own('the document demands no credentials for a read'));
    return guarded.flatMap((each) => observe(each, facts));
  },
});

/** By its security requirements: a parameter need not be there. */
const isDemanding = (operation: Documented['operation'], { document }: DocumentFacts): boolean => {
  const demand = demandOf(document, operation);
  return demand !== undefined && demand.from !== 'parameters';
};

function observe({ operation, exchanges }: Documented, facts: DocumentFacts): Observation[] {
  const exchange = exchanges.find(({ identity }) => identity === 'anonymous');
  const demand = demandOf(facts.document, operation);
  const why = exchange === undefined ? undefined : whyOpen(exchange, operation, facts);
  if (exchange === undefined || demand === undefined || why === undefined) return [];
  return [
    {
      at: { ...placeIn(exchange, { part: 'status' }), ...namesOf(operation) },
      message: say`The document demands ${demandWords(demand)} for ${quote(operation.key, 100)}; a stranger gets ${exchange.response.status}, and ${why}.`,
      related: [placeOfOperation(facts.document, operation)],
      mark: 'document',
      proof: { exchange: exchange.id },
    },
  ];
}

function whyOpen(exchange: Exchange, operation: Documented['operation'], facts: DocumentFacts): Said | undefined {
  const gives = promisedSuccess(exchange, operation, facts);
  if (gives === 'empty') return own('it gives nothing');
  const isGrave = isPersonal(exchange) || secretsInBody(exchange).some(({ kind }) => kind === 'secret');
  const why = gives === 'content' || gives === 'unlike' ? forEverybody(exchange) : undefined;
  return isGrave || why === undefined ? undefined : own(why);
}
