import { isGraphqlName } from './schema.ts';

/** Bounded: a server may suggest without end. */
const MOST_NAMES = 50;
const LONGEST_MESSAGE = 4000;

/** Names of the schema that error messages suggest: `Did you mean "user" or "users"?` Names of the language itself (`__type`) are left out. */
export function suggestedNames(messages: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const message of messages) {
    for (const name of suggestedIn(message.slice(0, LONGEST_MESSAGE))) {
      if (names.size >= MOST_NAMES) return [...names];
      if (!name.startsWith('__')) names.add(name);
    }
  }
  return [...names];
}

function suggestedIn(message: string): string[] {
  const from = message.indexOf(MARK);
  if (from < 0) return [];
  const [list = ''] = message.slice(from + MARK.length).split('?', 1);
  return [...list.matchAll(/["'`]([_A-Za-z][_0-9A-Za-z]{0,99})["'` ]/g)].flatMap(([, name]) =>
    isGraphqlName(name) ? [name] : [],
  );
}

const MARK = 'Did you mean';
