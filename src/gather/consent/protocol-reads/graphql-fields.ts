import { splitWords } from '../../../parse/words.ts';
import { acting } from '../acting.ts';
import { ACTING, ACTING_OR_NOUN, RATHER_NOUN, THINGS } from '../verbs.ts';
import { wordList } from '../word-list.ts';

/**
 * Whether a field of a query may do something when it is called, by its name: the specification has queries read only, and servers do not
 * keep to it (`placeOrder`, `popQueue`, `runReport`, `refreshToken`). A field that is left out costs little, so doubt is enough. A field of the root is
 * judged more strictly; one further down is usually a property.
 */
export function actsAsField(name: string, isRoot: boolean): boolean {
  if (name.startsWith('__')) return false;
  const words = splitWords(name);
  if (words.some((word) => TAKING.has(word)) || isCommand(words)) return true;
  if (acting({ method: 'GET', url: `/${name}`, operationId: name }, isRoot) !== undefined) return true;
  return isRoot && words.some((word) => CALLED.has(word));
}

/** A verb with what it is done to: `closeTickets`, `placeOrder`; not what a thing has (`orderItems`, `closeDate`). */
function isCommand([first = '', ...others]: readonly string[]): boolean {
  const last = others.at(-1);
  if (last === undefined || PROPERTIES.has(last)) return false;
  if (RATHER_NOUN.has(first) || THINGS.has(first)) return !/[^s]s$/.test(last);
  return ACTING.has(first) || ACTING_OR_NOUN.has(first);
}

/** Words that name a thing in a path, and a call where a field has them. */
const CALLED = wordList(
  'execute exec eval run debug login signin authenticate burn consume export generate proxy shell command',
);

/** What gives something out cannot give it to anyone else afterwards, and what is rung is heard. */
const TAKING = wordList(
  'pop shift unshift take next dequeue enqueue drain ack nack lease fire heartbeat knock beep bump',
);

/** What follows a word that names a thing. */
const PROPERTIES = wordList(`
  id ids uuid name names title slug code count total number amount price cost sum average size length weight rank score rate status state type kind
  category categories level role date time at by on from to until since day month year timestamp duration url uri link path email phone address
  city country text body content description summary detail details info information data metadata meta list history log logs item items entry
  entries group groups set key keys value values label labels tag tags icon image images color version versions settings options config configuration
  statistics stats report reports event events result results reason error errors message messages comments page pages position index
  owner author parent children connection edges nodes
`);
