import { namesOf, placeOfOperation } from '../../derive/documented.ts';
import { placeIn } from '../../derive/place.ts';
import { contentOf } from '../../derive/success.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Answers, RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import { type DocumentFacts, type Guarded, guardedOperations } from './_guarded.ts';

/** Methods that only read (RFC 9110 section 9.2.1), and spellings under which routers and guards differ. */
const OTHERS = ['HEAD', 'OPTIONS'] as const;

export default defineCheck({
  id: 'auth-inconsistent',
  category: 'authentication',
  severity: 'medium',
  title: 'One method of a path is guarded, another is not',
  why: 'The guard is bound to a method instead of the path: what GET refuses is answered to another method that reads the same thing.',
  fix: 'Guard the path, not the method: a middleware or dependency of the router, which HEAD and every method added later pass too.',
  fixes: {
    django:
      'Check in `initial()`/`permission_classes` and not inside `get()`; `HEAD` and `OPTIONS` are dispatched on their own.',
    flask: 'Do not decide by `request.method == "GET"`: HEAD goes to the same view.',
    fastapi: 'Put the dependency on the router, not on single path operations.',
    actix: 'Wrap the resource, not one of its routes.',
  },
  notes:
    'HEAD counts when it is 2xx where GET is 401 or 403 and nonsense is not; OPTIONS only when its answer has content beyond a list of methods: a preflight is open by design.',
  cwe: [862],
  owasp: ['API5:2023'],
  references: ['RFC 9110 section 9.3.2'],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => [
    ...refusedReads(facts).flatMap((each) => OTHERS.map((method) => otherProbe(each, method))),
    ...(refusedReads(facts).length === 0 ? [] : [nonsenseHead(facts)]),
  ],
  judge(facts, answers) {
    const refused = refusedReads(facts);
    if (refused.length === 0) return notApplicable(own('no documented read refused a stranger'));
    return refused.flatMap((each) => observe(each, { facts, answers }));
  },
});

const MOST = 20;

const refusedReads = (facts: DocumentFacts): Guarded[] =>
  guardedOperations(facts)
    .filter(
      ({ operation, answer }) =>
        operation.method === 'GET' && isRefusal(answer.response.status) && answer.identity === 'anonymous',
    )
    .slice(0, MOST);

const isRefusal = (status: number): boolean => status === 401 || status === 403;

const otherProbe = ({ operation, request }: Guarded, method: string): RequestProbe => ({
  kind: 'request',
  id: `${method} ${operation.key}`,
  risk: 'read',
  anonymous: true,
  request: { method, url: request.url },
});

const nonsenseHead = ({ surface }: DocumentFacts): RequestProbe => ({
  kind: 'request',
  id: 'HEAD nonsense',
  risk: 'read',
  anonymous: true,
  request: { method: 'HEAD', url: `${surface.origin}/openbrick-nothing-here` },
});

interface Context {
  readonly facts: DocumentFacts;
  readonly answers: Answers;
}

function observe({ operation, answer }: Guarded, { facts, answers }: Context): Observation[] {
  const nonsense = answers.exchange('HEAD nonsense')?.response.status;
  return OTHERS.flatMap((method) => {
    const other = answers.exchange(`${method} ${operation.key}`);
    if (other === undefined || other.response.status === nonsense) return [];
    const isOpen =
      method === 'HEAD'
        ? other.response.status === 200 || other.response.status === 206
        : isMoreThanMethods(other.response.body) && contentOf(other, facts.surface) === 'content';
    if (!isOpen) return [];
    return [
      {
        at: { ...placeIn(other, { part: 'status' }), ...namesOf(operation), method },
        message: say`GET ${quote(operation.path, 100)} answers a stranger with ${answer.response.status}, ${own(method)} with ${other.response.status}.`,
        related: [placeOfOperation(facts.document, operation)],
        proof: { exchange: other.id },
      },
    ];
  });
}

/** Django REST framework describes a view to OPTIONS; frameworks list methods as text. */
const isMoreThanMethods = (body: string): boolean =>
  /^\s{0,20}\[/.test(body) || (/^\s{0,20}\{/.test(body) && !/"(?:parses|renders|allow|methods)"/i.test(body));
