import { again, asWhom } from '../../derive/access/read-again.ts';
import { gives, recordsOf } from '../../derive/access/records.ts';
import { type RestrictedSeen, restrictedTo } from '../../derive/access/restricted-seen.ts';
import { type Withheld, withheldOf } from '../../derive/access/withheld.ts';
import { namesOf, placeInDocument, placeOfOperation } from '../../derive/document/documented.ts';
import { isSuccess } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { sensitiveName } from '../../derive/secrets/sensitive-names.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { UNAUTHENTICATED } from '../../model/identity.ts';
import type { Probe, ProbeResults } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';

export default defineCheck({
  id: 'property-of-higher-role',
  category: 'property-authorization',
  severity: 'medium',
  title: 'Property for a higher role is returned to others',
  why: 'The API protects the property in one place and gives it away in another, or returns to everybody what its document reserves for administrators: whoever reads all operations collects what they are not meant to see.',
  fix: 'Decide on the properties of an object by the role of the reader, in one place that all operations use (a serializer or view model for each role), and build lists and embedded objects with it too.',
  fixes: {
    fastapi: 'A `response_model` for each role (`UserPublic`, `UserAdmin`), also for lists and for nested models.',
    django: 'Choose the serializer by role in `get_serializer_class`, and use the same one for nested fields.',
    flask: 'marshmallow: `Schema(only=…)` by role in one function that all views call.',
    express: 'One function `present(user, viewer)` that picks the fields by name, called before every `res.json`.',
    actix: 'A struct for each role with `From<User>`, and no `Json(user)` of the stored model.',
  },
  notes:
    'Two kinds of evidence. First, with identities: at one URL an administrator or the owner gets a property of an object and the reader does not, and another operation returns the same property with the same value, of the same object, to the same reader; both are requested twice. Firm; tentative where the object is part of another object or was reached by an ID, because a relationship may explain it. Second, by the document: the description of the property or an extension (`x-roles`, `x-admin-only`) names a higher role, and an ordinary user or a request without credentials gets a value. Firm; tentative for an identity whose role is unknown. High without credentials, and for secrets by name. Not reported: fewer properties for others (a public card), the own record of the reader, flags and short numbers, masked values, properties about the reader (`is_liked`), what members of a group see of each other, and readers with a higher role.',
  cwe: [213, 863],
  owasp: ['API3:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/'],
  needs: ['surface', 'exchanges'],
  takes: ['identities', 'document'],
  plan: (facts) => chosen(facts).flatMap(probesFor),
  judge(facts, results) {
    const restricted = facts.document === undefined ? undefined : restrictedTo({ ...facts, document: facts.document });
    if (facts.identities === undefined && restricted === undefined)
      return notApplicable(own('no identities were compared, and the document reserves no property for a role'));
    const declared: Observation[] = (restricted ?? []).map((each) => observeRestricted(each, facts));
    const reported = new Set(declared.map(({ mark }) => mark));
    const compared = chosen(facts).flatMap((each) => observe(each, facts, results));
    return [...declared, ...compared.filter(({ mark }) => !reported.has(mark))];
  },
});

type CheckFacts = Facts<'surface' | 'exchanges'> & Partial<Facts<'identities' | 'document'>>;

/** Each costs two requests. */
const MOST = 40;

const chosen = ({ identities, ...facts }: CheckFacts): readonly Withheld[] =>
  identities === undefined ? [] : withheldOf({ ...facts, identities }).slice(0, MOST);

const idOf = ({ by }: Withheld, { request }: Exchange): string => `again ${by} ${request.url}`;

const probesFor = (each: Withheld): Probe[] =>
  [each.closed.exchange, each.open.exchange].flatMap((exchange) => again(idOf(each, exchange), exchange, each.by));

function observe(each: Withheld, { document }: CheckFacts, results: ProbeResults): Observation[] {
  const { name, id, by, from, closed, open, isInContext } = each;
  const [without, second] = [closed, open].map(({ exchange }) => results.exchange(idOf(each, exchange)));
  if (without === undefined || second === undefined || !isSuccess(without) || !isSuccess(second)) return [];
  if (givesProperty(without, id, name) !== false || givesProperty(second, id, name) !== true) return [];
  const { operation, isDocumented } = open.row;
  const isPlaced = document !== undefined && isDocumented;
  return [
    {
      at: { ...placeIn(second, { part: 'body', pointer: open.pointer, name }), ...namesOf(operation) },
      message: say`${quote(operation.key, 100)} returns the property ${quote(name)} of ${quote(id)} ${asWhom(by)}, twice; ${quote(closed.row.operation.key, 100)} returns it to ${quote(from)} and omits it ${asWhom(by)}.`,
      severity: severityOf(by, name),
      ...(isInContext ? { confidence: 'tentative' } : { confidence: 'firm' }),
      related: [placeIn(closed.exchange), ...(isPlaced ? [placeOfOperation(document, operation)] : [])],
      mark: `${operation.key} ${name}`,
      cause: `${operation.key} ${name}`,
      proof: { exchange: second.id },
    },
  ];
}

/** Whether a response gives the property of the record; undefined where it does not have the record. */
function givesProperty(exchange: Exchange, id: string, name: string): boolean | undefined {
  const records = recordsOf(exchange).filter((record) => record.id === id);
  return records.length === 0 ? undefined : records.some(({ members }) => gives(members, name));
}

function observeRestricted(
  { member, operation, exchange, by, isSure }: RestrictedSeen,
  { document }: CheckFacts,
): Observation {
  const { name, pointer, schema, mark } = member;
  return {
    at: { ...placeIn(exchange, { part: 'body', pointer, name }), ...namesOf(operation) },
    message: say`${quote(operation.key, 100)} returns the property ${quote(name)} ${asWhom(by)}; the document says of it ${quote(mark.text, 100)}.`,
    severity: severityOf(by, name),
    confidence: isSure ? 'firm' : 'tentative',
    ...(document !== undefined && { related: [placeInDocument(document, schema.at, namesOf(operation))] }),
    mark: `${operation.key} ${name}`,
    cause: `${operation.key} ${name}`,
    proof: { exchange: exchange.id },
  };
}

function severityOf(by: string, name: string): Severity {
  const what = sensitiveName(name);
  const isSecret = what !== undefined && what !== 'an internal flag';
  return by === UNAUTHENTICATED || isSecret ? 'high' : 'medium';
}
