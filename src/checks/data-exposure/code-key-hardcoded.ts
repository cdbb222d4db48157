import { keyMark } from '../../derive/secrets/key-mark.ts';
import { keyWords, secretProof, severityOf } from '../../derive/secrets/key-words.ts';
import { isByPlace, isSamplePlace } from '../../derive/secrets/sample-place.ts';
import { defineCheck, type Location, type Observation } from '../../model/check.ts';
import type { PlaceInHar, PlaceInText, SecretInText } from '../../model/evidence.ts';
import { own, quote, type Said, say } from '../../model/said.ts';
import type { Severity } from '../../model/terms.ts';
import type { SecretMatch } from '../../secrets/rule.ts';

const HISTORY =
  'read the new one from the environment or a secret store. Removing it from the file does not remove it from the history: whoever has a copy of the repository has it.';
const AFTERWARDS =
  'read the new one from the environment or a secret store. Removing it from the file does not remove it from the history.';
const RECORDED = 'share recordings only without their credentials.';

export default defineCheck({
  id: 'code-key-hardcoded',
  category: 'data-exposure',
  severity: 'high',
  title: 'API key in a file',
  why: 'Whoever can read the file has the key: everyone with the repository and its history, the image that it is built into, the backup, the log archive. It stays valid until it is revoked.',
  fix: `Revoke the key at its provider, then ${AFTERWARDS}`,
  notes:
    'From `openbrick secrets`: files, folders, archives, recorded HTTP, streams and git histories; keys in recorded requests and responses are reported here too. One finding per key, with its places. A valid checksum makes it certain, the format of a provider or an opaque value under the name of a credential firm, words under such a name tentative. In tests, examples and documentation (doc comments and docstrings of source files too) a name, an address or a command alone is tentative, words are info, and a private key is low. Such a value is tentative in other files too if a doc comment or docstring shows it. Publishable keys are info, identifiers are not reported. No line of the file is shown: the text around a key may be secret too.',
  cwe: [798, 312],
  owasp: ['API8:2023'],
  references: ['https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html'],
  needs: ['texts'],
  judge({ texts }) {
    const seen = new Map<string, number>();
    return texts.found.map((secret) => {
      const mark = keyMark(secret);
      const before = seen.get(mark) ?? 0;
      seen.set(mark, before + 1);
      return observe(secret, before === 0 ? mark : `${mark} ${before + 1}`);
    });
  },
});

function observe({ match, places, unlisted, inHead }: SecretInText, mark: string): Observation {
  const open = places.filter(({ allowed }) => allowed === undefined);
  const [first = places[0], ...others] = open.length === 0 ? places : [...open, ...places.filter(isAllowed)];
  const isSample = places.every(isSamplePlace);
  const isPublic = match.kind === 'publishable';
  const layers = match.path.length === 0 ? own('') : say` under ${own(match.path.join(', '))}`;
  const afterwards = first.recorded !== undefined ? RECORDED : inHead === undefined ? AFTERWARDS : HISTORY;
  return {
    at: placeOf(first),
    also: others.map(placeOf),
    ...(unlisted !== undefined && { unlisted }),
    ...(inHead !== undefined && { inHead: inHead.length > 0, related: inHead.map(placeOf) }),
    message: say`${holderWords(first)} contains ${keyWords(match)}${layers}${entryWords(first)}. ${own(match.rule.opens)}${headWords(inHead)}`,
    title: say`${capital(match.rule.title)} in ${own(holderTitle(first))}`,
    severity: isPublic ? 'info' : isSample ? sampleSeverity(match) : severityOf(match),
    confidence: isByPlace(match) && (isSample || isShownIn(places)) ? 'tentative' : match.confidence,
    fix: own(isPublic ? RESTRICT : `Revoke the key (${match.rule.revoke}), then ${afterwards}`),
    mark,
    ...(open.length === 0 && { allowed: first.allowed ?? {} }),
    proof: { secret: secretProof(match) },
  };
}

/** Words are what a sample is made of; a private key in a test is one that somebody made for it, whatever a provider's key would open. */
const sampleSeverity = (match: SecretMatch): Severity => {
  if (match.look === 'words') return 'info';
  return match.rule.provider === 'private-key' ? 'low' : severityOf(match);
};

/** What a doc comment or docstring shows as an example is one in the configuration that it describes, too. */
const isShownIn = (places: SecretInText['places']): boolean => places.some(({ documented }) => documented === true);

const isAllowed = ({ allowed }: PlaceInText): boolean => allowed !== undefined;

const RESTRICT =
  'Leave the key where it is, and restrict it at the provider to the sites and uses that it is made for.';

const holderTitle = ({ recorded, commit }: PlaceInText): string =>
  recorded !== undefined ? 'recorded traffic' : commit === undefined ? 'a file' : 'the git history';

function headWords(inHead: SecretInText['inHead']): Said {
  if (inHead === undefined) return own('');
  const [place] = inHead;
  return place === undefined
    ? own(' HEAD does not have it any more, the history does.')
    : say` HEAD still has it: ${quote(place.file, 200)}, line ${place.line}.`;
}

/** Named by its rule: a list of fifty keys says what each of them is. */
const capital = (title: string): Said => own(`${title.charAt(0).toUpperCase()}${title.slice(1)}`);

function placeOf({ file, line, column, member: name, recorded, commit }: PlaceInText): Location {
  if (recorded === undefined)
    return {
      source: 'code',
      file,
      line,
      part: 'line',
      ...(name !== undefined && { name }),
      ...(column !== undefined && { column }),
      ...(commit !== undefined && { commit }),
    };
  const { of: _, ...where } = recorded;
  return { source: 'har', file, line, ...where };
}

const holderWords = ({ file, line, member, recorded, commit }: PlaceInText): Said =>
  recorded === undefined
    ? say`${quote(member === undefined ? file : `${file}!/${member}`, 200)}, line ${line},${commitWords(commit)}`
    : say`The ${partWords(recorded)} of the recorded ${own(recorded.of === 'answer' ? 'response to' : 'request')} ${quote(`${recorded.method} ${recorded.url}`, 120)}`;

/** Digits of a commit that are unique in its repository. */
const COMMIT_DIGITS = 12;

const commitWords = (commit: PlaceInText['commit']): Said =>
  commit === undefined
    ? own('')
    : say` of commit ${quote(commit.id.slice(0, COMMIT_DIGITS))} (${quote(commit.date.slice(0, 10))})`;

const entryWords = ({ recorded }: PlaceInText): Said =>
  recorded === undefined ? own('') : say` (${quote(recorded.pointer, 120)})`;

const partWords = ({ part, name }: PlaceInHar): Said => {
  if (part === 'url') return own('URL');
  return name === undefined ? own(part) : say`${own(part)} ${quote(name)}`;
};
