import { wordList } from './word-list.ts';

/** Verbs that names glue to their object: `createdb`, `deleteuser`, `resetall`. */
const GLUING = wordList(
  'add del drop run set sel insert edit purge clear flush reset send wipe truncate import seed init upload stop start pause resume mute unmute lock unlock play say',
);
/** Longer ones are known whatever object follows. */
const LONG = wordList('create delete remove update cancel reload restart disable enable destroy shutdown');

/** Objects of those verbs. */
const OBJECTS = wordList(`
  db database table tables all user users account accounts data item items post posts me session sessions password key keys token
  tokens file files order orders cart comment comments message messages record records entry product products customer admin role
  email cache log logs book books test tests config job jobs task tasks row rows image images page pages member group acct
  webhook webhooks scan scans mail sms server host hosts queue queues index url urls volume volumes vol station stations radio room rooms
  zone zones timer timers alarm alarms cron light lights group groups device devices track tracks time song songs stream streams service services
`);

/** How it is done, to how much: `stopgracefully`, `pauseall`. */
const ADVERBS = /^(?:all|now|force|forced|gracefully|immediately|everything|everywhere)/;

/** Verbs that follow their object: `trackseek`, `zonetoggle`. */
const TRAILING = ['seek', 'toggle', 'restart', 'reboot', 'shutdown'];

/** `reloader`, `cancellation`, `destroys`: no verb with an object. */
const DERIVED = /^(?:s|able|ed|er|ers|ing|ings|led|ling|lation|lations|lable|meta|time|date)$/;

/** Whether one lower-case word is a verb of doing and its object. */
export function isGlued(word: string): boolean {
  const rests = (verbs: ReadonlySet<string>): string[] =>
    [...verbs].filter((verb) => word.startsWith(verb)).map((verb) => word.slice(verb.length));
  return (
    rests(GLUING).some((rest) => OBJECTS.has(rest) || ADVERBS.test(rest)) ||
    rests(LONG).some((rest) => OBJECTS.has(rest) || isObject(rest)) ||
    TRAILING.some((verb) => word.endsWith(verb) && OBJECTS.has(word.slice(0, -verb.length)))
  );
}

/** `d` and `r` begin the endings of `created` and `remover`. */
const isObject = (rest: string): boolean => rest.length >= 3 && !/^[dr]/.test(rest) && !DERIVED.test(rest);
