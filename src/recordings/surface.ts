/** The target as recorded traffic shows it: the map that a survey of the live service would have drawn. */
import { credentialNames } from '../derive/credentials/credential-names.ts';
import { basePaths } from '../derive/document/document-paths.ts';
import type { Fingerprint, Operation, Surface } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { own } from '../model/said.ts';
import type { ApiDocument } from '../openapi/document.ts';
import { isLoopbackHost } from '../parse/uri.ts';
import type { Hosts } from './hosts.ts';
import { recordedOperations } from './operations.ts';

export interface RecordedScene {
  readonly hosts: Hosts;
  readonly files: readonly string[];
  readonly document: ApiDocument | undefined;
  /** When nothing recorded says when it was. */
  readonly now: number;
  readonly isSanitised: boolean;
}

/** Without a live target the recordings are all there is. */
export function recordedSurface(
  { hosts, files, document, now, isSanitised }: RecordedScene,
  frameworks: readonly Fingerprint[],
): Surface {
  const { origin, own: exchanges } = hosts;
  const shown = recordedOperations(exchanges, document, origin);
  return {
    target: `${origin}/`,
    origin,
    reach: reachOf(new URL(origin).hostname),
    writes: false,
    observedAt: exchanges.find(({ recorded }) => recorded?.at !== undefined)?.recorded?.at ?? now,
    frameworks,
    nonexistent: [],
    operations: document === undefined ? shown : [...shown, ...unseen(document, origin, shown)],
    ...(document !== undefined && { credentialNames: credentialNames(document) }),
    leftOut: [],
    recorded: { files, isAlone: true, isSanitised, withoutBody: withoutBody(exchanges), others: hosts.others },
  };
}

/** The same beside a survey of the live target, whose own lines go first. */
export function withRecorded(surface: Surface, { hosts, files, document, isSanitised }: RecordedScene): Surface {
  const known = new Set(surface.operations.map(({ method, path, documented }) => documented ?? `${method} ${path}`));
  const more = recordedOperations(hosts.own, document, surface.origin);
  const responses = new Map(more.map((line) => [line.documented ?? `${line.method} ${line.path}`, line]));
  const responding = surface.operations.map((line): Operation => {
    const recorded = responses.get(line.documented ?? `${line.method} ${line.path}`)?.exchange;
    if (line.exchange !== undefined || recorded === undefined) return line;
    const { notSent: _, missed: __, ...rest } = line;
    return { ...rest, exchange: recorded };
  });
  return {
    ...surface,
    operations: [
      ...responding,
      ...more.filter(({ method, path, documented }) => !known.has(documented ?? `${method} ${path}`)),
    ],
    recorded: { files, isAlone: false, isSanitised, withoutBody: withoutBody(hosts.own), others: hosts.others },
  };
}

const withoutBody = (exchanges: readonly Exchange[]): number =>
  exchanges.filter(({ recorded }) => recorded?.body !== undefined).length;

/** Operations of the document that were not used while it was recorded. */
const unseen = (document: ApiDocument, origin: string, shown: readonly Operation[]): Operation[] => {
  const known = new Set(shown.map(({ documented }) => documented));
  return document.operations
    .filter(({ key }) => !known.has(key))
    .map((operation) => {
      const { method, path, operationId, key } = operation;
      const [base = ''] = basePaths(document, operation, origin);
      return {
        method,
        url: origin + base + path,
        path: base + path,
        source: 'document',
        documented: key,
        parameters: [],
        ...(operationId !== undefined && { operationId }),
        notSent: own('the recording does not contain it'),
        ...(method === 'GET' && { missed: true }),
      };
    });
};

/** By its name alone: nothing is looked up. */
function reachOf(host: string): Surface['reach'] {
  if (isLoopbackHost(host)) return 'loopback';
  return PRIVATE.test(host) ? 'private' : 'public';
}

const PRIVATE =
  /^(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01])|169\.254)\.\d{1,3}\.\d{1,3}$|^\[f[cd][0-9a-f]{2}:|\.(?:local|internal|lan|home\.arpa)$|^[^.]{1,63}$/;
