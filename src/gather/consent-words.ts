const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

/** Words that only ever mean doing something, wherever they stand in a path (oracles, "Requests that act"). */
export const PURE_VERBS = words(`
  create add insert set edit modify delete remove destroy drop purge erase wipe truncate clear flush reset restart reboot reload
  shutdown stop exec execute spawn invoke send notify pay approve reject cancel subscribe unsubscribe verify confirm activate
  deactivate enable disable populate revoke rotate toggle logout logoff signout unlink unregister deregister ban unban
  kill terminate halt poweroff uninstall install deploy rollback migrate startover optout impersonate upvote downvote unfollow
  unlike checkout initdb dropdb createdb resetdb rebuild reindex recompute recalculate regenerate resync reprocess
`);

/** Words that are a doing alone (`/run`, `/votes/3/vote`) and a thing in company (`start-date`, `last-run`). */
export const VERBS_OR_NOUNS = words(`
  update start run trigger publish charge refund transfer import seed backup restore vote like follow release purchase order
  buy upload merge sync refresh share report
`);

/** Of those, words that as a whole segment are far more often a thing that is read: only their company makes them act. */
export const RATHER_NOUNS = words('order report release share refresh follow purchase');

/** After a word that may be a thing: what is told or measured about it. */
export const MEASURES = words(`
  date dates time times at by on point points history log logs id ids number count counts rate rates window schedule schedules
  page status state stats statistics list info details notes type types feed fee fees year month day week hour size position
  index offset end
`);

/** After `update` most of those are what gets updated. */
export const UPDATE_MEASURES = words('history log logs notes feed feeds time at date info');

/** Before such a word: which one, or that it is only looked at. */
export const POINTERS = words(`
  last latest next previous prev recent first all my quick cold auto get list fetch find search view show read describe count is
  has can check download dry time per no max min total
`);

/** Objects of verbs that are written as one word: `createdb`, `deleteuser`, `resetall`. */
export const GLUED_OBJECTS = words(`
  db database table tables all user users account accounts data item items post posts me session sessions password key keys token
  tokens file files order orders cart comment comments message messages record records entry product products customer admin role
  email cache log logs book books test tests config job jobs task tasks row rows image images page pages member group
`);

/** Verbs that are glued to those. */
export const GLUING_VERBS = [
  'create',
  'add',
  'insert',
  'edit',
  'update',
  'delete',
  'remove',
  'destroy',
  'drop',
  'purge',
  'clear',
  'flush',
  'reset',
  'send',
  'wipe',
  'truncate',
  'run',
  'del',
  'import',
  'seed',
  'init',
  'upload',
];

/** Query parameters whose value says what is to be done. */
export const COMMAND_PARAMETERS = words(
  'action act do op operation cmd command task method event fn func function job exec execute run',
);

/** File endings of things that lie on a disk and are only read, whatever their name says. */
export const STILL_FILES = words(`
  js mjs cjs css map png jpg jpeg gif svg ico webp avif woff woff2 ttf eot otf mp3 mp4 webm pdf csv txt md rst sql bak old orig save swp
  zip gz tgz tar bz2 xz 7z rar log db sqlite sqlite3 env ini conf cfg toml yml yaml xml html htm pem key crt rs ts tsx py lock
`);

/** Words of a headline, not of a command: `how-to-reset-your-password`. */
export const HEADLINE_WORDS = words('how why what when your the a an our guide tutorial tips introduction');
