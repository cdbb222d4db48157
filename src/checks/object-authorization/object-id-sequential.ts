import { documentedOperations, namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { isSuccess, jsonOf } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { ApiDocument } from '../../model/document.ts';
import type { Exchange } from '../../model/exchange.ts';
import { list, own, quote, say } from '../../model/said.ts';
import type { DocumentedOperation, Parameter } from '../../openapi/document.ts';
import { propertiesThatFill } from '../../openapi/request/known-values.ts';
import { pointerPart } from '../../parse/json.ts';
import { isRecord } from '../../parse/record.ts';

export default defineCheck({
  id: 'object-id-sequential',
  category: 'object-authorization',
  severity: 'low',
  title: 'Object IDs are sequential',
  why: 'One ID reveals the next: if a single operation forgets to check the owner, all objects can be read in a loop, and the numbers reveal how many customers or orders there are.',
  fix: 'Check the owner in every operation: that is the actual protection. IDs that cannot be guessed (UUID version 4 or 7) limit the damage of a forgotten check.',
  fixes: {
    django: '`id = models.UUIDField(primary_key=True, default=uuid.uuid4)`, and a queryset filtered by the user.',
    fastapi: '`id: UUID` with `default_factory=uuid4`.',
    flask: '`db.Column(UUID, default=uuid4, primary_key=True)`.',
    actix: '`uuid::Uuid::new_v4()` as the key.',
  },
  notes:
    'Three or more IDs of one list, small consecutive integers, that a documented path accepts. Read from responses; no request with a guessed ID is sent.',
  cwe: [639, 340],
  owasp: ['API1:2023'],
  references: ['https://owasp.org/API-Security/editions/2023/en/0xa1-broken-object-level-authorization/'],
  needs: ['document', 'surface', 'exchanges'],
  judge(facts) {
    const users = usersOfIds(facts.document);
    if (users.size === 0) return notApplicable(own('no documented path has an ID parameter'));
    return documentedOperations(facts).flatMap(({ operation, exchanges }): Observation[] => {
      const user = operation.method === 'GET' ? users.get(operation.path.replace(/\/$/, '')) : undefined;
      if (user === undefined) return [];
      for (const exchange of exchanges.filter(isSuccess)) {
        const ids = sequence(exchange, user);
        if (ids === undefined) continue;
        return [
          {
            at: { ...placeIn(exchange, { part: 'body', pointer: ids.pointer, name: ids.name }), ...namesOf(operation) },
            message: say`${quote(operation.key, 100)} identifies its objects by ${list(ids.values.slice(0, 4).map((id) => own(String(id))))}; ${quote(user.key, 100)} accepts such a number.`,
            related: [placeOfOperation(facts.document, user)],
            mark: user.path,
            cause: 'sequential',
            proof: { exchange: exchange.id },
          },
        ];
      }
      return [];
    });
  },
});

/** The first operation below each path that takes an id there: `/users/{id}` by `/users`. */
const usersOfIds = ({ operations }: ApiDocument): ReadonlyMap<string, DocumentedOperation> =>
  new Map(
    operations
      .filter(({ path }) => path.includes('/{'))
      .toReversed()
      .map((operation) => [operation.path.slice(0, operation.path.indexOf('/{')), operation]),
  );

interface Sequence {
  readonly pointer: string;
  readonly name: string;
  readonly values: readonly number[];
}

const FEWEST = 3;

/** The first parameter of a path, as the document describes it. */
function idOf({ path, parameters }: DocumentedOperation): Parameter | undefined {
  const name = path.slice(path.indexOf('/{') + 2, path.indexOf('}', path.indexOf('/{')));
  return parameters.find((each) => each.in === 'path' && each.name === name);
}

/** The first list of the response whose items have ids that follow each other, in either order. */
function sequence(exchange: Exchange, user: DocumentedOperation): Sequence | undefined {
  const parameter = idOf(user);
  const body = jsonOf(exchange);
  const lists: (readonly [pointer: string, items: unknown[]])[] = Array.isArray(body)
    ? [['', body]]
    : isRecord(body)
      ? Object.entries(body).flatMap(([key, value]) =>
          Array.isArray(value) ? [[`/${pointerPart(key)}`, value] as const] : [],
        )
      : [];
  for (const [pointer, items] of lists) {
    const [first] = items;
    // The first of them is what the path takes: a position beside it names nothing.
    for (const name of isRecord(first) && parameter ? propertiesThatFill(parameter, user, first).slice(0, 1) : []) {
      const values = items.map((item) => (isRecord(item) ? Number(item[name]) : Number.NaN));
      if (isSequence(values)) return { pointer: `${pointer}/0/${pointerPart(name)}`, name, values };
    }
  }
  return undefined;
}

/** Gaps of deleted objects are small. */
const MAX_STEP = 3;

function isSequence(values: readonly number[]): boolean {
  if (values.length < FEWEST || !values.every((value) => Number.isInteger(value) && value >= 0 && value < 1e9))
    return false;
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0));
  return steps.every((step) => step >= 1 && step <= MAX_STEP) || steps.every((step) => step <= -1 && step >= -MAX_STEP);
}
