import {
  type DocumentFacts,
  type ProtectedOperation,
  requiresCredential,
} from '../../derive/document/protected-operations.ts';
import type { Observation } from '../../model/check.ts';
import { count, list, own, quote, type Said, say } from '../../model/said.ts';

/** An operation that is open though the document requires credentials, and whether what it does or gives weighs. */
export interface Open {
  readonly guarded: ProtectedOperation;
  readonly observation: Observation;
  readonly isGrave: boolean;
}

/** How a framework says in the document that an operation is open, where the requirement is at the top. */
const OPT_OUT: Readonly<Record<string, string>> = {
  litestar: '`security=[]` on the handler, beside `exclude_from_auth=True` which only the server reads',
  nestjs: "`@ApiOperation({ security: [] })` on the route, beside the guard's own `@Public()`",
  fastapi: '`openapi_extra={"security": []}` on the path operation',
  django: '`@extend_schema(auth=[])` (drf-spectacular)',
  flask: '`@app.doc(security=[])` (APIFlask, flask-smorest)',
  express: '`security: []` in the comment of the route (swagger-jsdoc)',
  spring: '`@SecurityRequirements` without a value on the method',
  aspnet: 'an operation filter that clears `Security` where the endpoint has `[AllowAnonymous]`',
  actix: '`security(())` in `#[utoipa::path]`',
};

const MOST_NAMED = 3;

/**
 * Where every requirement is inherited from the top of the document and the server refuses some operations, its author guards by routes and
 * the document does not say which: the open ones that give away nothing grave are one finding.
 */
export function inheritedTogether(
  found: readonly Open[],
  guarded: readonly ProtectedOperation[],
  facts: Pick<DocumentFacts, 'surface' | 'document'>,
): readonly Open[] {
  const isInherited = guarded.every(({ requirement }) => requirement.from === 'document');
  const refused = guarded.filter((each) => requiresCredential(each.first, each) || isRefusedLater(each));
  const light = found.filter(({ isGrave, observation }) => !isGrave && observation.confidence === undefined);
  if (!isInherited || refused.length === 0 || light.length === 0) return found;
  const message = messageFor(light, refused.length);
  return found.map((each) =>
    light.includes(each) ? { ...each, observation: asOne(each.observation, message, optOut(facts)) } : each,
  );
}

/** An anonymous caller was refused, though the user was not. */
const isRefusedLater = (guarded: ProtectedOperation): boolean =>
  guarded.exchanges.some((exchange) => exchange.identity === 'anonymous' && requiresCredential(exchange, guarded));

function messageFor(light: readonly Open[], refused: number): Said {
  const named = light.slice(0, MOST_NAMED).map(({ guarded }) => quote(guarded.operation.key, 100));
  const more = light.length > named.length ? [count(light.length - named.length, 'more')] : [];
  return say`The document requires credentials at its top level only; the server rejects ${count(refused, 'operation')} without them and serves ${list([...named, ...more])}. Either these lack an authentication check, or the document does not say that they are open.`;
}

const asOne = (observation: Observation, message: Said, way: string): Observation => ({
  ...observation,
  message,
  severity: 'medium',
  mark: 'top level',
  title: own('Operations without their own security are open'),
  fix: say`Require authentication for those that are not meant to be public. Mark the others as open in the document: ${own(way)}.`,
});

/** By what the document's generator left in it, else by a framework that is more than a guess. */
function optOut({ surface, document }: Pick<DocumentFacts, 'surface' | 'document'>): string {
  const signs: readonly (readonly [string, boolean])[] = [
    ['litestar', /litestar/i.test(document.title)],
    [
      'nestjs',
      document.operations.some(({ operationId = '' }) => /^[A-Z]\w{1,60}Controller_\w{1,60}/.test(operationId)),
    ],
  ];
  const known = surface.frameworks.filter(({ confidence }) => confidence !== 'tentative').map(({ id }) => id);
  const named = [...signs.filter(([, isSo]) => isSo).map(([id]) => id), ...known];
  return named.map((id) => OPT_OUT[id]).find((each) => each !== undefined) ?? '`security: []` at the operation';
}
