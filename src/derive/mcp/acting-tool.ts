import { isRecord } from '../../parse/record.ts';
import { splitWords } from '../../parse/words.ts';
import type { Offer } from './listing.ts';

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Verbs at the head of a name that only reads. */
const READING = wordsOf(`
  get list read search find fetch query describe show lookup look count check view browse summarize summarise analyze analyse validate
  convert calculate compute compare translate explain retrieve resolve inspect preview estimate extract parse format render load is has
  ask ping echo status help greet
`);

/** Verbs that change something, or hand something on. */
const ACTING = wordsOf(`
  create add insert update upsert set edit modify change write append delete remove drop purge clear flush reset restart reload reboot
  shutdown stop start run exec execute eval spawn invoke trigger send post notify publish push pay charge refund transfer buy order book
  approve reject cancel subscribe unsubscribe confirm activate deactivate enable disable import migrate backup restore revoke rotate toggle
  deploy install uninstall upload move rename copy merge commit assign close reopen archive lock unlock grant ban kill terminate schedule
  submit register invite share save store put patch destroy wipe email sms call mutate alter
`);

export type ActingBy = 'annotation' | 'name';

/**
 * What says that a tool changes something: its annotations, or the first verb of its name. Undefined where neither does. A hint that a tool
 * only reads is its author's word and does not weigh against a name.
 */
export function actingBy(tool: Offer): ActingBy | undefined {
  const hinted = tool.readOnly === false || (tool.destructive === true && tool.readOnly !== true);
  if (hinted && !isDefault(tool)) return 'annotation';
  const verb = splitWords(tool.name.slice(0, 100)).find((word) => READING.has(word) || ACTING.has(word));
  return verb !== undefined && ACTING.has(verb) ? 'name' : undefined;
}

/** Some libraries list the protocol's own defaults for every tool: they say nothing of this one. */
function isDefault({ entry }: Offer): boolean {
  const hints = isRecord(entry['annotations']) ? entry['annotations'] : {};
  return (
    hints['readOnlyHint'] === false &&
    hints['destructiveHint'] === true &&
    hints['idempotentHint'] === false &&
    hints['openWorldHint'] === true
  );
}
