import { splitWords } from '../../parse/words.ts';
import { setsOrSends } from './query.ts';
import { wordList } from './word-list.ts';

/** A parameter of a documented operation, as far as it decides. */
export interface ActingParameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
}

/** The parameter whose value would be code, a sign-in or a code for one use; undefined where there is none. */
export function actingParameter(parameters: readonly ActingParameter[], about: string): string | undefined {
  const names = parameters.filter(({ in: place }) => place === 'query' || place === 'path');
  const found = names.find(({ name, required }) => {
    const words = splitWords(name);
    if (SIGN_IN.has(words.at(-1) ?? '')) return required || /log-?_?in|sign-?_?in/i.test(about);
    if (!required) return false;
    return (
      (words.length === 1 && CODE.has(words[0] ?? '')) ||
      ONE_TIME.test(name) ||
      (EXCHANGED.test(about) && /^code$/i.test(name)) ||
      (VERIFIED.test(about) && USED_UP.test(name))
    );
  });
  const set = setsOrSends(about.split(' ', 1)[0] ?? '', required(parameters));
  if (set !== undefined) return set;
  const inPath = /\/verify\/\{([^{}]{1,80})\}/i.exec(about)?.[1] ?? '';
  return found?.name ?? (/token|code|otp|hash/i.test(inPath) ? inPath : undefined);
}

const required = (parameters: readonly ActingParameter[]): string[] =>
  parameters.filter((each) => each.in === 'query' && each.required).map(({ name }) => name);

const SIGN_IN = wordList('password passwd pwd pass passphrase');
const CODE = wordList('sql cmd cmnd exec eval script gcode shell command sparql xpath');
const ONE_TIME = /^(?:otp|totp|(?:security|verification|confirmation|one.?time)[-_]?(?:code|password|pin))$/i;
/** `/verify?token=…` uses the token up. */
const VERIFIED = /\/(?:verify|confirm|activate)\/? /i;
const USED_UP = /^(?:token|code|hash|key|signature)$/i;
/** An authorization code is good for one exchange. */
const EXCHANGED = /oauth|exchange/i;
