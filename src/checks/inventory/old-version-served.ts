import { basePaths } from '../../derive/document/document-paths.ts';
import { documentedOperations, placeOfOperation } from '../../derive/document/documented.ts';
import { promisedSuccess } from '../../derive/document/promised-success.ts';
import { isUnlikeNonsense, nonsenseResponses } from '../../derive/document/sibling.ts';
import { isRefusal, isSuccess } from '../../derive/page.ts';
import { placeIn, urlOf } from '../../derive/place.ts';
import { nonexistentIn } from '../../derive/response/nonexistent.ts';
import { defineCheck, type Facts, notApplicable, type Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import type { RequestProbe } from '../../model/probe.ts';
import { own, quote, say } from '../../model/said.ts';
import type { DocumentedOperation } from '../../openapi/document.ts';

export default defineCheck({
  id: 'old-version-served',
  category: 'inventory',
  severity: 'medium',
  title: 'Older API version is still served',
  why: 'Fixes and access checks went into the documented version. The older one serves the same data and still has the vulnerabilities fixed since.',
  fix: 'Remove the old version, or keep it in the document with the same access checks and an end date (`Sunset`, RFC 8594).',
  fixes: {
    django: 'Remove it from `ALLOWED_VERSIONS` and from `urlpatterns`.',
    fastapi: 'Do not include the router of the old version.',
    flask: 'Do not register the blueprint of the old version.',
    actix: 'Do not configure the scope of the old version.',
  },
  notes:
    'Documented reads without path parameters whose path has a version (`/v2/…`), requested under earlier versions, at most two back. Found when the response is a success by content and not what a nonexistent path of that version gets; tentative where it has nothing of what the document describes. A version that is also documented is not reported. High where the documented version rejects the request and the old one does not.',
  cwe: [1059],
  owasp: ['API9:2023'],
  references: ['RFC 8594', 'https://owasp.org/API-Security/editions/2023/en/0xa9-improper-inventory-management/'],
  needs: ['document', 'surface', 'exchanges'],
  plan: (facts) => oldPlaces(facts).flatMap(({ probe, nonsense }) => [probe, nonsense]),
  judge(facts, results) {
    const places = oldPlaces(facts);
    if (places.length === 0) return notApplicable(own('no documented read operation has a version in its path'));
    return places.flatMap(({ operation, current, probe, nonsense, version, now }): Observation[] => {
      const exchange = results.exchange(probe.id);
      const gives = exchange && promisedSuccess(exchange, operation, facts);
      if (exchange === undefined || (gives !== 'content' && gives !== 'unlike')) return [];
      if (!isUnlikeNonsense(exchange, nonsenseResponses([nonsense], results))) return [];
      return [
        {
          at: placeIn(exchange, { part: 'url' }),
          message: say`The document has ${quote(operation.key, 100)} in version ${now}; version ${version} returns ${exchange.response.status} with content${isRefusal(current) ? say`, and the documented one rejects the request with ${current.response.status}` : own(' too')}.`,
          ...(isRefusal(current) ? { severity: 'high' as const } : {}),
          ...(gives === 'content' ? {} : { confidence: 'tentative' as const }),
          related: [placeOfOperation(facts.document, operation), placeIn(current, { part: 'url' })],
          mark: `v${version}`,
          proof: { exchange: exchange.id },
        },
      ];
    });
  },
});

interface OldPlace {
  readonly operation: DocumentedOperation;
  /** The response of the documented version. */
  readonly current: Exchange;
  readonly now: number;
  readonly version: number;
  readonly probe: RequestProbe;
  readonly nonsense: RequestProbe;
}

const VERSION = /(?<=\/|\/v)(?:(?<=v)\d{1,3})(?=\/|$)/;
const MOST_OPERATIONS = 10;
const MOST_BACK = 2;

function oldPlaces(facts: Facts<'document' | 'surface' | 'exchanges'>): OldPlace[] {
  const { document, surface } = facts;
  const reads = documentedOperations(facts).flatMap(({ operation, exchanges }) => {
    const current = exchanges.find((each) => isSuccess(each) || isRefusal(each));
    const isRequested = operation.method === 'GET' && !operation.path.includes('{') && current !== undefined;
    return isRequested ? [{ operation, current }] : [];
  });
  const placed = reads.flatMap(({ operation, current }) => {
    const [base = ''] = basePaths(document, operation, surface.origin);
    const path = base + operation.path;
    const now = Number(VERSION.exec(path)?.[0]);
    return now > 0 ? [{ operation, current, path, now, query: urlOf(current).search }] : [];
  });
  const documented = new Set(
    reads.flatMap(({ operation }) =>
      basePaths(document, operation, surface.origin).map((base) => versionOf(base + operation.path)),
    ),
  );
  return placed.slice(0, MOST_OPERATIONS).flatMap(({ operation, current, path, now, query }) =>
    Array.from({ length: Math.min(MOST_BACK, now) }, (_, back) => now - 1 - back)
      .filter((version) => !documented.has(versionOf(path.replace(VERSION, String(version)))))
      .map((version) => {
        const old = path.replace(VERSION, String(version));
        const beside = nonexistentIn(old.slice(0, old.lastIndexOf('/', old.length - 2) + 1));
        return {
          operation,
          current,
          now,
          version,
          probe: read(`old ${old}`, surface.origin + old + query),
          nonsense: read(`beside ${old}`, surface.origin + beside),
        };
      }),
  );
}

/** A version and what has it: all below `/api/v2/`, or `/orders/v2`. */
function versionOf(path: string): string {
  const found = VERSION.exec(path);
  return path.slice(0, found === null ? 0 : found.index + found[0].length);
}

const read = (id: string, url: string): RequestProbe => ({
  kind: 'request',
  id,
  risk: 'read',
  request: { method: 'GET', url },
});
