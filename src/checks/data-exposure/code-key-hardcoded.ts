import { defineCheck, type Location, type Observation } from '../../model/check.ts';
import type { SecretInText } from '../../model/evidence.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import { Sealed } from '../../model/sealed.ts';
import { keyWords, secretProof, severityOf } from './_secrets.ts';

const AFTERWARDS =
  'read the new one from the environment or a secret store. Removing it from the file leaves it in the history.';

export default defineCheck({
  id: 'code-key-hardcoded',
  category: 'data-exposure',
  severity: 'high',
  title: 'An API key stands in a file',
  why: 'Whoever can read the file has the key: everyone with the repository and its history, the image that it is built into, the backup, the log archive. It stays valid until it is revoked.',
  fix: `Revoke the key at its provider, then ${AFTERWARDS}`,
  notes:
    'From `openbrick secrets`: files, folders, HTTP archives and streams. One finding a key, with all its places. Check digits make it certain, the shape of a provider firm, a name alone tentative. Publishable keys are info, identifiers are quiet.',
  cwe: [798, 312],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  needs: ['texts'],
  judge: ({ texts }) => texts.found.filter(({ match }) => match.kind !== 'identifier').map(observe),
});

function observe(secret: SecretInText): Observation {
  const { match } = secret;
  const sealed = new Sealed(match.token);
  const isPublic = match.kind === 'publishable';
  const layers = match.path.length === 0 ? own('') : say` under ${own(match.path.join(', '))}`;
  return {
    at: placeOf(secret),
    message: say`${placeWords(secret)} ${own(secret.recorded === undefined ? 'holds' : 'hold')} ${keyWords(match)}${layers}. ${own(match.rule.opens)}`,
    ...(isPublic ? { title: own('A key that is made to be public stands in a file') } : {}),
    severity: isPublic ? 'info' : severityOf(match),
    confidence: match.confidence,
    ...(isPublic ? {} : { fix: own(`Revoke the key ${issuer(match)}, then ${AFTERWARDS}`) }),
    // The masked form tells keys of one rule apart, in whatever file they stand.
    mark: `${match.rule.id} ${sealed.length >= 16 ? sealed.masked : `${secret.file} ${secret.line}`}`,
    proof: { secret: secretProof(match) },
  };
}

/** Of a key that only its name tells, nobody knows the provider. */
const issuer = ({ name, rule }: SecretInText['match']): string =>
  name === undefined ? `at its provider (${rule.revoke})` : 'where it was issued';

function placeOf({ file, line, column, recorded }: SecretInText): Location {
  if (recorded === undefined)
    return { source: 'code', file, line, part: 'line', ...(column !== undefined && { column }) };
  const { pointer, method, url, part } = recorded;
  return { source: 'har', file, line, pointer, method, url, part };
}

const placeWords = ({ file, line, recorded }: SecretInText): Said =>
  recorded === undefined
    ? say`${quote(file, 120)}, line ${line},`
    : say`The recorded ${own(recorded.pointer.includes('/request/') ? 'request' : 'answer')} data of ${quote(`${recorded.method} ${recorded.url}`, 120)}`;
