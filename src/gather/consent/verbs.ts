import { FURTHER_ACTING, FURTHER_ACTING_OR_NOUN, FURTHER_RATHER_NOUN } from './further-verbs.ts';
import { wordList } from './word-list.ts';

/** Verbs of doing that are hardly ever anything else, in a name or at the head of a sentence. */
export const ACTING = wordList(`
  create add insert set edit modify delete remove destroy drop purge erase wipe truncate clear flush reset restart reboot reload
  shutdown exec execute spawn invoke send notify approve reject cancel subscribe unsubscribe confirm activate deactivate
  enable disable populate revoke rotate toggle logout logoff signout unlink unregister deregister ban unban kill terminate halt
  poweroff uninstall install undeploy rollback migrate startover optout impersonate upvote downvote unfollow unlike checkout
  initdb dropdb createdb resetdb rebuild reindex recompute recalculate regenerate resync reprocess update apply replace append assign
  unassign attach detach associate dissociate disassociate dismiss accept decline redeem reserve unlock mute unmute unarchive
  undelete rename overwrite reassign reopen requeue reschedule resend retry rerun enqueue dequeue unpublish unpin unshare unblock
  suspend pause unpause abort quit rebalance failover promote demote provision deprovision decommission initiate launch
  force grant deny mark unmark del incr decr save upload submit enroll enrol disconnect reconnect portforward unload expire
  ${FURTHER_ACTING}
`);

/** Verbs that are things as well (`the order`, `last run`): what is beside them decides. */
export const ACTING_OR_NOUN = wordList(`
  start stop pay deploy run trigger publish charge refund transfer import seed backup restore vote like follow release purchase order buy merge sync
  refresh share report post put push change close open lock block archive move copy scan call mail email text invite leave join
  schedule process issue host link connect sign register log write control switch turn play skip flash ring wake build compile
  consolidate optimize exchange ack claim clean commit dispatch extend fix kick mount rate reply patch boost pin star
  resume book queue bind swap split rotate synchronize synchronise crawl
  ${FURTHER_ACTING_OR_NOUN}
`);

/** Of those, words that are nearly always the thing unless an object follows: `/orders/3/report` is a report. */
export const RATHER_NOUN = wordList(`
  order report release share refresh follow purchase post put open archive scan call mail email text leave schedule process
  issue host link sign register log write control switch play build exchange claim commit patch rate pin star resume
  book queue block text ring boost queue extend mount fix connect push lock crawl
  ${FURTHER_RATHER_NOUN}
`);

/** Of those, words that documents use for what is got at least as often as for what is done: alone they say nothing. */
export const THINGS = wordList(`
  order report process host log alert balance bill cache credit offer print rest reward stage store email mail text schedule link book
  queue record issue rate exchange tag favorite favourite star post stock match mint pair rank mix cast clip step notice fund fee call flag
  control mount boot block blocks bookmark signal transition place hook quote press promise heat zip rent
`);

/** Of those, qualities and pages: alone they say nothing either, before a thing they may be done to it (`forwardMessage`). */
export const QUALITIES = wordList('complete correct duplicate forward reverse register clean empty');

/** Verbs of looking, counting and computing: their object is returned, not changed. */
export const READING = wordList(`
  get list read show find search fetch retrieve view describe check count download export query lookup look preview validate return
  provide display see browse receive stream watch poll calculate compute convert estimate infer identify translate parse decode
  inspect compare analyze analyse ping echo monitor track represent respond load give determine measure summarize aggregate expose
  is has can are does detail acquire access test verify know predict suggest recommend resolve locate introspect select filter
  enumerate iterate page examine obtain print ensure pull
  extract geolocate geocode romanize transliterate autocomplete classify normalize categorize recognize recognise detect simulate evaluate
  serve emulate annotate lemmatize tokenize visualize stringify prettify minify specify encode encrypt decrypt summarise
`);

/** Verbs that make something: what they make decides whether it stays. */
export const MAKING = wordList(
  'generate create build make render draw produce prepare run execute perform invoke compile open start',
);

/** What is made, sent back and forgotten: a picture of what is there. */
export const OUTPUT = wordList(`
  pdf csv xml json yaml html zip tar archive report reports chart graph image images picture png svg jpg thumbnail preview qr barcode
  bar swatch diff page feed document playlist text ymp media card query queries search lookup file summary statement channel
  download connection stream websocket function content excerpt spreadsheet
`);

/** What is issued once made: a request for it leaves something behind. */
export const HANDED_OUT = wordList(`
  token tokens key keys otp otps passcode secret secrets credential credentials nonce ticket tickets session sessions pin id
  certificate invitation code codes
`);

/** What a request demands that is more than a response. */
export const DEMANDED = wordList(`
  screenshot screenshots scope scopes permission permissions access production quote payout refund deletion reset callback call demo
  approval export removal password passwords
`);
