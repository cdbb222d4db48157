import { count, own, quote, type Said, say } from '../../model/said.ts';

/** What went wrong or was cut, reported once per kind however often it happened. */
export interface Notes {
  /** `method url: why`. */
  about(method: string, url: string, why: Said): void;
  /** A sentence of its own. */
  add(sentence: Said): void;
  /** In an order that does not depend on which response came first. */
  all(): readonly Said[];
}

/** More kinds than this are reported as a number. */
const MAX_NOTES = 40;

export function createNotes(): Notes {
  const requests = new Map<Said, string[]>();
  const sentences = new Set<Said>();
  return {
    add: (sentence) => void sentences.add(sentence),
    about(method, url, why) {
      const seen = requests.get(why) ?? [];
      requests.set(why, seen);
      seen.push(`${method} ${url}`);
    },
    all() {
      const aboutRequests = [...requests].map(([why, places]) => {
        const [first = ''] = [...places].sort();
        const more = places.length > 1 ? say` and ${count(places.length - 1, 'more request')}` : own('');
        return say`${quote(first, 120)}${more}: ${why}.`;
      });
      const all = [...sentences, ...aboutRequests].sort();
      const rest = all.length - MAX_NOTES;
      return rest > 0 ? [...all.slice(0, MAX_NOTES), say`${count(rest, 'more note')} of the same kinds.`] : all;
    },
  };
}
