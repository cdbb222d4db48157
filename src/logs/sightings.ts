/** Gathers what logs hold, each thing once with its first places, in memory that does not grow with the logs. */
import type {
  LoggedCookie,
  LoggedCredential,
  LoggedKey,
  LoggedPersonal,
  LoggedTrace,
  PlaceInLog,
  SeenInLogs,
} from '../model/log-evidence.ts';
import { Sealed } from '../model/sealed.ts';
import type { SecretMatch } from '../secrets/rule.ts';

/** Different things of a kind, and places of one, that are kept; the others are counted. */
const MOST_KEPT = 2000;
const MOST_PLACES = 20;

interface Kept<T> {
  readonly what: T;
  readonly places: [PlaceInLog, ...PlaceInLog[]];
  count: number;
  first: string | undefined;
  last: string | undefined;
}

class Shelf<T> {
  readonly #kept = new Map<string, Kept<T>>();
  left = 0;

  /** `what` is made only where it is new. */
  add(key: string, place: PlaceInLog, what: () => T): void {
    const known = this.#kept.get(key);
    if (known === undefined) {
      if (this.#kept.size >= MOST_KEPT) this.left += 1;
      else this.#kept.set(key, { what: what(), places: [place], count: 1, first: place.time, last: place.time });
      return;
    }
    known.count += 1;
    known.first ??= place.time;
    known.last = place.time ?? known.last;
    if (known.places.length < MOST_PLACES) known.places.push(place);
  }

  get all(): (T & SeenInLogs)[] {
    return [...this.#kept.values()].map(({ what, places, count, first, last }) => ({
      ...what,
      places,
      count,
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
    }));
  }
}

export class Sightings {
  readonly #keys = new Shelf<Omit<LoggedKey, keyof SeenInLogs>>();
  readonly #credentials = new Shelf<Omit<LoggedCredential, keyof SeenInLogs>>();
  readonly #cookies = new Shelf<Omit<LoggedCookie, keyof SeenInLogs>>();
  readonly #personal = new Shelf<{ readonly kind: string }>();
  readonly #traces = new Shelf<Omit<LoggedTrace, keyof SeenInLogs>>();
  /** Different values of personal data, as short digests would be: the first characters and the length are enough to distinguish most. */
  readonly #different = new Map<string, Set<string>>();

  key(match: SecretMatch, place: PlaceInLog): void {
    this.#keys.add(match.token, place, () => ({ match: { ...match, token: copyOf(match.token) } }));
  }

  credential(
    kind: LoggedCredential['kind'],
    value: string,
    place: PlaceInLog,
    confidence: SecretMatch['confidence'] = 'firm',
  ): void {
    this.#credentials.add(value, place, () => ({ kind, value: new Sealed(copyOf(value)), confidence }));
  }

  cookie(name: string, value: string, place: PlaceInLog): void {
    this.#cookies.add(`${name}=${value}`, place, () => ({ name: copyOf(name), value: new Sealed(copyOf(value)) }));
  }

  personal(kind: string, value: string, place: PlaceInLog): void {
    const key = `${kind} ${place.part} ${place.name ?? ''}`;
    const values = this.#different.get(key) ?? new Set();
    this.#different.set(key, values);
    if (values.size < MOST_KEPT) values.add(copyOf(value.toLowerCase()));
    this.#personal.add(key, place, () => ({ kind }));
  }

  trace(language: LoggedTrace['language'], place: PlaceInLog): void {
    this.#traces.add(language, place, () => ({ language }));
  }

  /** Things that were seen and not kept. */
  get left(): number {
    return [this.#keys, this.#credentials, this.#cookies].reduce((sum, { left }) => sum + left, 0);
  }

  get found() {
    return {
      keys: this.#keys.all,
      credentials: this.#credentials.all,
      cookies: this.#cookies.all,
      personal: this.#personal.all.map((each): LoggedPersonal => {
        const { part, name = '' } = each.places[0];
        return { ...each, different: this.#different.get(`${each.kind} ${part} ${name}`)?.size ?? 1 };
      }),
      traces: this.#traces.all,
    };
  }
}

/** V8 keeps the whole text alive behind a slice of it; a copy lets it go. */
const copyOf = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le');
