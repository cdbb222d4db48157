import { splitWords } from '../../parse/words.ts';
import { MEASURES, SET_OBJECTS, TAILS } from './company.ts';
import { OUTPUT, READING, THINGS } from './verbs.ts';

/**
 * Whether a name is that of a result, by its last word: `lights`, `serverinfo`, `banlist`, `whoami`. Weaker than a verb of reading: it
 * only keeps a name that says nothing else from being taken for a command.
 */
export function namesResult(name: string): boolean {
  const words = splitWords(name);
  const last = words.at(-1) ?? '';
  return (
    READING.has(words[0] ?? '') ||
    /[^su]s$/.test(last) ||
    [TAILS, SET_OBJECTS, MEASURES, THINGS, OUTPUT].some((words) => words.has(last)) ||
    GLUED_RESULT.test(last) ||
    NOUN.test(last) ||
    GLUED_READING.test(last)
  );
}

const GLUED_RESULT =
  /(?:list|info|infos|state|status|search|view|history|version|about|count|picture|xml|html|api|index|data|browse|whoami|self|name|balance|price|ticker|invoice|features|reader|wifi|swagger|openapi|health|ping|time|help|home|dashboard|login|signin|register|callback|authorize|grid|guide|healthz|token)$/;
/** `filemanager`, `package`, `periodic`: by their endings no verbs. */
const NOUN = /[a-z]{4}(?:[eo]r|ment|tion|ness|ity|ist|ics?|us|age|ture|al|ive|ous|able|board|room)$/;
/** `getmessages`, `searchtvdb`; `checkout` and `settings` are no such words. */
export const GLUED_READING =
  /^h?(?:get(?!away)|list(?!en)|search|fetch|query|find|check(?!out|in)|show(?!down)|read|keys|is(?=[a-z]{6}))[a-z]*$/;
