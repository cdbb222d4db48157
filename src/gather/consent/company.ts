import { wordList } from './word-list.ts';

/** Words before a noun: what is before them is a verb (`update the user`, not `update history`). */
export const DETERMINERS = wordList(`
  a an the all one this that these those your any every each current existing new my our its their multiple several specific specified
  given another some both selected single user's users' random
`);

/** After a word that may be a thing: what is reported or measured about it (`run history`, `send statistics`). */
export const MEASURES = wordList(`
  date dates time times at by on point points history log logs id ids number count counts rate rates window schedule schedules
  page pages status state stats statistics analytics list lists info information details detail notes type types feed fee fees year
  month day week hour size position index offset end summary metadata meta model models template templates example examples settings
  checklist config configuration options preview report reports requests results result errors events progress queue policy object objects here
`);

/** After `update`, `set` and their like most of those are what gets changed. */
export const SET_OBJECTS = wordList(`
  history log logs notes feed feeds time times at date dates info count id point points analytics stats statistics summary metadata meta
  check checks checklist fee fees example examples progress model templates rate rates schedule
`);

/** Before such a word: which one, or that it is only looked at. */
export const POINTERS = wordList(`
  last latest next previous prev recent first all my quick cold auto get list fetch find search view show read describe count is
  has can check download dry time per no max min total of for under on more
`);

/** The object ends where one of those begins. */
export const PREPOSITIONS = wordList(`
  of for from with without by in into on onto to at as via using through across against between after before during that which who
  when where if and or then per within containing
`);

/** Words of a headline, not of a command: `how-to-reset-your-password`. */
export const HEADLINE = wordList('how why what when your the a an our guide tutorial tips introduction');

/** At the end of a phrase without a determiner: all of it is a thing (`Import contacts status`). */
export const TAILS = wordList(`
  status history details info information statistics stats report results summary log logs errors checklist example object objects
  search overview view
`);

/** Verbs in two words. */
export const PARTED: ReadonlyMap<string, string> = new Map(
  [
    'log out',
    'log off',
    'sign out',
    'shut down',
    'start over',
    'power off',
    'power on',
    'power cycle',
    'turn on',
    'turn off',
    'switch on',
    'switch off',
    'switch to',
    'set to',
    'jump to',
    'skip to',
    'wake up',
    'scale up',
    'scale down',
    'kick off',
    'quiet down',
    'arm away',
    'arm home',
    'arm night',
    'opt out',
    'opt in',
    'end session',
    'roll back',
    'un subscribe',
  ].map((parts) => [parts, parts.replace(' ', '')]),
);
