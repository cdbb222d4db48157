import { isOfMcp, mcpKeyMark } from '../../derive/mcp/listed-secrets.ts';
import { isInInlineScript } from '../../derive/response/scripts-seen.ts';
import type { BodySecret } from '../../derive/secrets/body-values.ts';
import { isOfUrl } from '../../derive/secrets/in-url.ts';
import { keyWords } from '../../derive/secrets/key-words.ts';
import { isLeak, leaked, placeOfMatch, placeWords } from '../../derive/secrets/leaked-key.ts';
import { secretsInBody, secretsNotListed } from '../../derive/secrets/secrets-seen.ts';
import type { Observation } from '../../model/check.ts';
import type { Exchange } from '../../model/exchange.ts';
import { count, own, type Said, say } from '../../model/said.ts';

/** What a body leaks, one observation for each property. `isConfirmed`: two more requests without credentials got the same value. */
export function keysInBody(exchange: Exchange, isConfirmed: (match: BodySecret) => boolean): Observation[] {
  const left = secretsNotListed(exchange);
  return byProperty(leaksIn(exchange)).map((matches, at, all) => {
    const observation = keyIn(exchange, matches, isConfirmed(matches[0]));
    return left === 0 || at < all.length - 1
      ? observation
      : {
          ...observation,
          message: say`${observation.message} The response contains ${count(left, 'more secret')}, not listed individually.`,
        };
  });
}

function keyIn(exchange: Exchange, matches: readonly [BodySecret, ...BodySecret[]], isConfirmed: boolean): Observation {
  const [match, ...others] = matches;
  const at = placeOfMatch(exchange, match);
  const sure = isConfirmed ? { ...match, confidence: 'firm' as const } : match;
  const twice = own(isConfirmed ? ' Two more requests without credentials got the same value.' : '');
  const message = say`The response contains ${keyWords(match)} ${placeWords(at)}.${twice}${valuesWords(matches)}`;
  const also = others.map((other) => placeOfMatch(exchange, other));
  const mark = isOfMcp(exchange) ? { mark: mcpKeyMark(match) } : {};
  return { ...leaked(exchange, sure, { at, message }), ...mark, ...(also.length > 0 && { also }) };
}

const valuesWords = (matches: readonly BodySecret[]): Said => {
  const values = new Set(matches.map(({ token }) => token)).size;
  return values > 1 ? say` ${values} items of the list have different ones.` : own('');
};

/** Secrets of a body that it gives away itself. */
export const leaksIn = (exchange: Exchange): BodySecret[] =>
  secretsInBody(exchange).filter(
    (match) => isLeak(match, exchange) && !isInInlineScript(exchange, match.start) && !isOfUrl(match, exchange),
  );

/** A list of users with a password each is one defect: the first, with those of the other items. */
function byProperty(matches: readonly BodySecret[]): [BodySecret, ...BodySecret[]][] {
  const groups = new Map<string, [BodySecret, ...BodySecret[]]>();
  for (const match of matches) {
    const { pointer, start, rule } = match;
    const key = pointer === undefined ? `at ${start}` : `${rule.id} ${pointer.replace(/\/\d{1,9}(?=\/|$)/g, '/*')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [match]);
    else group.push(match);
  }
  return [...groups.values()];
}
