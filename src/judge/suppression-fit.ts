import type { Finding, ReportLocation } from '../model/report.ts';
import type { Suppression } from '../model/suppression.ts';
import { globMatcher } from '../parse/path-globs.ts';

type PlaceTest = (at: ReportLocation) => boolean;

/** Whether a finding is one that this suppression names. */
export function fitterOf(suppression: Suppression): (finding: Finding) => boolean {
  const { fingerprint, check, rule, cookie, operation, covers } = suppression;
  const isOperation = operation === undefined ? undefined : operationTest(operation);
  return (finding) => {
    if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
    if (check !== undefined && check !== finding.check) return false;
    if (rule !== undefined && rule !== finding.proof.secret?.rule) return false;
    if (cookie !== undefined && !isCovered(finding, isOfCookie, ({ name }) => name === cookie)) return false;
    if (isOperation !== undefined && !isCovered(finding, isOfTraffic, isOperation)) return false;
    return (
      covers === undefined ||
      isCovered(
        finding,
        () => true,
        (at) => covers(placeOf(at)),
      )
    );
  };
}

/** All places of a kind pass the test, the first place included. Where more were counted than are listed, the others are not known to. */
function isCovered({ location, related, count = 1 }: Finding, isOfKind: PlaceTest, test: PlaceTest): boolean {
  const places = related.filter(isOfKind);
  return isOfKind(location) && count <= places.length + 1 && [location, ...places].every(test);
}

const isOfCookie: PlaceTest = ({ part }) => part === 'cookie';
const isOfTraffic: PlaceTest = ({ source }) => ['live', 'har', 'openapi'].includes(source);
const placeOf = ({ file, path }: ReportLocation): string => file ?? path ?? '';

/** A method and a path are separated by a space; a text without one is an operation ID. */
function operationTest(text: string): PlaceTest {
  const [, method = '', path] = /^(\S{1,20}) (\S{1,1000})$/.exec(text) ?? [];
  if (path === undefined) return ({ operationId }) => operationId === text;
  // `{id}` is any segment: a place names the template where a document has it, and the path that was requested elsewhere.
  const matches = globMatcher(path.replace(/\{[^{}/]{1,200}\}/g, '*'));
  return (at) =>
    (method === '*' || at.method?.toUpperCase() === method.toUpperCase()) && at.path !== undefined && matches(at.path);
}
