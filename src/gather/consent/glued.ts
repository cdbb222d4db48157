import { wordList } from './word-list.ts';

/** Verbs that names glue to their object: `createdb`, `deleteuser`, `resetall`. */
const GLUING = wordList(
  'add del drop run set insert edit purge clear flush reset send wipe truncate import seed init upload stop',
);
/** Longer ones are known whatever object follows. */
const LONG = wordList('create delete remove update cancel reload restart disable enable destroy shutdown');

/** Objects of those verbs. */
const OBJECTS = wordList(`
  db database table tables all user users account accounts data item items post posts me session sessions password key keys token
  tokens file files order orders cart comment comments message messages record records entry product products customer admin role
  email cache log logs book books test tests config job jobs task tasks row rows image images page pages member group acct
  webhook webhooks scan scans mail sms server host hosts queue queues index url urls
`);

/** `reloader`, `cancellation`, `destroys`: no verb with an object. */
const DERIVED = /^(?:s|able|ed|er|ers|ing|ings|led|ling|lation|lations|lable|meta|time|date)$/;

/** Whether one lower-case word is a verb of doing and its object. */
export function isGlued(word: string): boolean {
  const rests = (verbs: ReadonlySet<string>): string[] =>
    [...verbs].filter((verb) => word.startsWith(verb)).map((verb) => word.slice(verb.length));
  return (
    rests(GLUING).some((rest) => OBJECTS.has(rest)) || rests(LONG).some((rest) => OBJECTS.has(rest) || isObject(rest))
  );
}

/** `d` and `r` begin the endings of `created` and `remover`. */
const isObject = (rest: string): boolean => rest.length >= 3 && !/^[dr]/.test(rest) && !DERIVED.test(rest);
