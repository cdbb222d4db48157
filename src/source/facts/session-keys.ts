import { createHash } from 'node:crypto';
import { KNOWN_KEYS } from '../../cookies/known-keys.ts';
import type { SessionKeyFact } from '../../model/code.ts';
import { Sealed } from '../../model/sealed.ts';
import { isPlaceholder } from '../../secrets/placeholder.ts';
import type { SettingDraft } from '../find/module-reading.ts';
import type { Origin } from '../values/origin.ts';
import { baseOf } from './base.ts';
import { literalPatch } from './patches.ts';
import type { Readings } from './readings.ts';

/** Keys of sessions and tokens that are in the code, or in a configuration file that the code reads. */
export function sessionKeyFacts({ settings, configured, frameworks }: Readings): SessionKeyFact[] {
  const facts: SessionKeyFact[] = frameworks.some(({ id }) => id === 'rocket')
    ? configured.filter((each) => isOfRocket(each) && isKey(each.value)).map(ofRocket)
    : [];
  for (const setting of settings) {
    if (setting.means !== 'session-key' && setting.means !== 'token-key') continue;
    const origins = [...setting.origins, ...setting.items.flat()];
    for (const origin of origins) {
      if (origin.kind === 'text' && isKey(origin.text ?? '')) facts.push(inCode(setting, origin));
      if (origin.kind !== 'environment' && origin.kind !== 'setting') continue;
      for (const value of configured)
        if (value.name === origin.text && isKey(value.value)) facts.push(inConfiguration(setting, value));
    }
  }
  return facts;
}

/** Not empty, no reference to another place, and no public key, which signs nothing. */
const isKey = (text: string): boolean =>
  text !== '' &&
  !/^-----BEGIN (?:RSA )?PUBLIC KEY|^-----BEGIN CERTIFICATE/.test(text.trimStart()) &&
  !/^\$\{?\w|^\{\{|^<[^>]{1,60}>$|^(?:vault|secret|arn):|^\/(?:run|etc|var)\//.test(text);

function inCode(setting: SettingDraft, origin: Origin): SessionKeyFact {
  const { seat, framework, name } = setting;
  const isHere = origin.at.file === seat.spot.file;
  const own = isHere && !origin.isFallback && origin.steps.length === 0;
  const patch = own ? literalPatch(setting, origin) : undefined;
  return {
    kind: 'session-key',
    ...baseOf(seat, {
      check: 'code-session-key-hardcoded',
      framework: framework.id,
      steps: [...origin.steps, origin.at],
      hidden: [origin.at],
    }),
    ...factsOf(setting, origin.text ?? ''),
    how: origin.isFallback ? 'fallback' : 'literal',
    name,
    ...(patch !== undefined && { patch }),
  };
}

type Configured = Readings['configured'][number];

/** Rocket reads its key by itself, from its own file and from one variable. */
const isOfRocket = ({ name, path }: Configured): boolean =>
  name === 'ROCKET_SECRET_KEY' || (name === 'secret_key' && /(?:^|\/)Rocket\.toml$/.test(path));

const ofRocket = ({ name, value, seat, spot }: Configured): SessionKeyFact => ({
  kind: 'session-key',
  ...baseOf(seat, { check: 'code-session-key-hardcoded', framework: 'rocket', steps: [], hidden: [spot] }),
  ...factsOf({ means: 'session-key' }, value),
  how: 'configuration',
  name,
});

function inConfiguration(setting: SettingDraft, { name, value, seat, spot }: Configured): SessionKeyFact {
  return {
    kind: 'session-key',
    ...baseOf(seat, {
      check: 'code-session-key-hardcoded',
      framework: setting.framework.id,
      steps: [setting.seat.spot],
      hidden: [spot],
    }),
    ...factsOf(setting, value),
    how: 'configuration',
    name,
  };
}

function factsOf(
  { means }: Pick<SettingDraft, 'means'>,
  text: string,
): Pick<SessionKeyFact, 'signs' | 'value' | 'digest' | 'published' | 'isPlaceholder'> {
  const source = publishedIn(text);
  return {
    signs: means === 'token-key' ? 'tokens' : 'sessions',
    value: new Sealed(text, text.length < 24 && /^[\w -]{0,24}$/.test(text)),
    digest: createHash('sha256').update(text).digest('hex'),
    ...(source !== undefined && { published: source }),
    isPlaceholder: isPlaceholder(text),
  };
}

let sources: ReadonlyMap<string, string> | undefined;

/** Where a key is published, if it is. */
function publishedIn(text: string): string | undefined {
  sources ??= new Map(KNOWN_KEYS.map(({ bytes, source }) => [Buffer.from(bytes).toString('utf8'), source]));
  return sources.get(text);
}
