import { namesOf, placeOfOperation } from '../../derive/document/documented.ts';
import { promisedSuccess } from '../../derive/document/promised-success.ts';
import {
  anonymousProbe,
  type DocumentFacts,
  type ProtectedOperation,
  protectedOperations,
} from '../../derive/document/protected-operations.ts';
import {
  besideOf,
  isUnlikeNonsense,
  type Nonsense,
  nonsenseProbes,
  nonsenseResponses,
} from '../../derive/document/sibling.ts';
import { isRefusal } from '../../derive/page.ts';
import { placeIn } from '../../derive/place.ts';
import { defineCheck, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { ProbeResults, RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';

/** Methods that only read (RFC 9110 section 9.2.1), and spellings under which routers and guards differ. */
const OTHERS = ['HEAD', 'OPTIONS'] as const;

export default defineCheck({
  id: 'auth-inconsistent',
  category: 'authentication',
  severity: 'medium',
  title: 'Authentication differs between methods of one path',
  why: 'Authentication is bound to a method instead of the path: what GET rejects, another method that reads the same resource returns.',
  fix: 'Protect the path, not the method: use a middleware or dependency of the router, which also covers HEAD and every method added later.',
  fixes: {
    django:
      'Check in `initial()`/`permission_classes` and not inside `get()`; `HEAD` and `OPTIONS` are dispatched on their own.',
    flask: 'Do not decide by `request.method == "GET"`: HEAD goes to the same view.',
    fastapi: 'Put the dependency on the router, not on single path operations.',
    actix: 'Wrap the resource, not one of its routes.',
  },
  notes:
    'Each is sent twice, and GET again. HEAD counts when it is 200 where GET is 401 or 403 and a nonexistent path is not; OPTIONS only when its response has content beyond a list of methods: a preflight is open by design.',
  cwe: [862],
  owasp: ['API5:2023'],
  references: ['RFC 9110 section 9.3.2'],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => {
    const refused = refusedReads(facts);
    return refused.length === 0
      ? []
      : [...OTHERS.flatMap((method) => nonsenseFor(facts, method)), ...refused.flatMap(probesFor)];
  },
  judge(facts, results) {
    const refused = refusedReads(facts);
    if (refused.length === 0)
      return notApplicable(own('no documented read operation rejected an unauthenticated request'));
    const nonsense = {
      HEAD: nonsenseResponses(nonsenseFor(facts, 'HEAD'), results),
      OPTIONS: nonsenseResponses(nonsenseFor(facts, 'OPTIONS'), results),
    };
    return refused.flatMap((each) => observe(each, { facts, results, nonsense }));
  },
});

const MOST = 12;

const refusedReads = (facts: DocumentFacts): ProtectedOperation[] =>
  protectedOperations(facts)
    .filter(({ operation, first }) => operation.method === 'GET' && isRefusal(first) && first.identity === 'anonymous')
    .slice(0, MOST);

type Other = (typeof OTHERS)[number];

const nonsenseFor = ({ document, surface }: DocumentFacts, method: Other): RequestProbe[] =>
  nonsenseProbes(document, surface, method);

/** Each method twice, and GET again after them: a server that responds at random shows no difference. */
const probesFor = (guarded: ProtectedOperation): RequestProbe[] => [
  ...OTHERS.flatMap((method) => TIMES.map((time) => probe(guarded, method, time))),
  probe(guarded, 'GET', 'again'),
];

const TIMES = ['first', 'again'] as const;

const probe = (guarded: ProtectedOperation, method: string, time: string): RequestProbe => ({
  ...anonymousProbe(`${method} ${time} ${guarded.operation.key}`, guarded),
  request: { ...guarded.request, method },
});

interface Context {
  readonly facts: DocumentFacts;
  readonly results: ProbeResults;
  readonly nonsense: Readonly<Record<Other, Nonsense>>;
}

function observe(guarded: ProtectedOperation, { facts, results: responses, nonsense }: Context): Observation[] {
  const { operation, first } = guarded;
  const get = responses.exchange(`GET again ${operation.key}`);
  if (get === undefined || !isRefusal(get)) return [];
  return OTHERS.flatMap((method): Observation[] => {
    const requested = TIMES.map((time) => responses.exchange(`${method} ${time} ${operation.key}`));
    const [other] = requested;
    if (other === undefined) return [];
    const isOpen = (each: Exchange): boolean =>
      method === 'HEAD' ? isServed(each, nonsense.HEAD) : isResponded(each, operation, { facts, nonsense });
    if (!requested.every((each) => each !== undefined && isOpen(each))) return [];
    return [
      {
        at: { ...placeIn(other, { part: 'status' }), ...namesOf(operation), method },
        message: say`Without credentials GET ${quote(operation.path, 100)} returns ${first.response.status}, ${own(method)} returns ${other.response.status}.`,
        related: [placeOfOperation(facts.document, operation)],
        cause: method,
        proof: { exchange: other.id },
      },
    ];
  });
}

/** HEAD has nothing but a status: it counts where nonsense gets another. */
function isServed(exchange: Exchange, nonsense: Nonsense): boolean {
  const beside = besideOf(exchange, nonsense);
  const { status } = exchange.response;
  return (status === 200 || status === 206) && beside !== undefined && beside.response.status !== status;
}

const isResponded = (
  exchange: Exchange,
  operation: DocumentedOperation,
  { facts, nonsense }: Pick<Context, 'facts' | 'nonsense'>,
): boolean =>
  isMoreThanMethods(exchange.response.body) &&
  promisedSuccess(exchange, operation, facts) === 'content' &&
  isUnlikeNonsense(exchange, nonsense.OPTIONS);

/** Django REST framework describes a view to OPTIONS; frameworks list methods as text. */
const isMoreThanMethods = (body: string): boolean =>
  /^\s{0,20}\[/.test(body) || (/^\s{0,20}\{/.test(body) && !/"(?:parses|renders|allow|methods)"/i.test(body));
