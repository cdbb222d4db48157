/** A recording as JSON text, written piece by piece: the whole of it may be longer than a text can be. */

import { gathered } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { jsonText } from '../../model/inert.ts';
import { NO_SOURCE } from '../../model/no-evidence.ts';
import type { ProbeResult } from '../../model/probe.ts';
import { count, own, type Said, say } from '../../model/said.ts';
import { mapTexts } from '../../parse/map-texts.ts';
import { piecesOf } from '../../secrets/spelled/pieces.ts';
import { type Pseudonymous, withPseudonyms } from './pseudonyms.ts';
import { KIND, LOGS_NOT_KEPT, NOT_KEPT, NOT_SHARED, type Recording, savedSurface, VERSION } from './recording.ts';
import { savedExchange } from './saved-exchange.ts';

/** Gives the text in pieces; after each it asks whether there is time for more. Returns what was left out without time, if anything. */
export type Pieces = Generator<string, Said | undefined, boolean>;

/**
 * Fit to be attached to a bug report: secrets are replaced by pseudonyms of the same shape. The user's own keys and credentials are left
 * out. Exchanges that there is no time to clean are left out.
 */
export const recordingPieces = (recording: Recording): Pieces => new Writer(recording).pieces();

/** The whole text at once, without a limit. */
export function recordingText(recording: Recording): string {
  const pieces = recordingPieces(recording);
  let text = '';
  for (let next = pieces.next(true); next.done !== true; next = pieces.next(true)) text += next.value;
  return text;
}

class Writer {
  readonly #recording: Recording;
  readonly #change: Pseudonymous;
  readonly #left = new Set<Exchange>();
  #hasTime = true;

  constructor(recording: Recording) {
    this.#recording = recording;
    this.#change = withPseudonyms(recording);
  }

  *pieces(): Pieces {
    const { results, notes, evidence, unread = 0, unreached, ...rest } = this.#recording;
    yield* this.#piece(`{"kind":${json(KIND)},"version":${VERSION},\n"evidence":{${this.#facts()},\n"document":`);
    yield* this.#document();
    yield* this.#piece(',\n"exchanges":');
    yield* this.#exchanges();
    yield* this.#piece('},\n"answers":[');
    for (const [at, [check, byId]] of [...results].entries()) {
      yield* this.#piece(`${at === 0 ? '' : ','}\n[${json(check)},[`);
      yield* this.#results(byId);
      yield* this.#piece(']]');
    }
    const note = this.#note();
    const masked = mapTexts(note === undefined ? notes : [...notes, note], this.#change.text);
    const missed = unread + this.#missed();
    const end = {
      ...rest,
      notes: masked,
      ...(missed > 0 && { unread: missed }),
      ...(unreached !== undefined && { unreached: mapTexts(unreached, this.#change.text) }),
    };
    yield* this.#piece(`],\n${json(end).slice(1)}\n`);
    return note;
  }

  *#piece(text: string): Generator<string, void, boolean> {
    this.#hasTime = (yield text) && this.#hasTime;
  }

  #facts(): string {
    const { surface, tls, identities } = this.#recording.evidence;
    const { text } = this.#change;
    const facts = {
      surface: mapTexts(surface.ok ? gathered(savedSurface(surface.value)) : surface, text),
      tls: mapTexts(tls, text),
      keys: { ok: true, value: [] },
      texts: NOT_KEPT,
      source: NO_SOURCE,
      logs: LOGS_NOT_KEPT,
      given: NOT_SHARED,
      ...(identities.ok && { identities }),
    };
    return json(facts).slice(1, -1);
  }

  /** The texts of a document may be very long. */
  *#document(): Generator<string, void, boolean> {
    const { document } = this.#recording.evidence;
    const { text: change } = this.#change;
    if (!document.ok) return yield* this.#piece(json(mapTexts(document, change)));
    const { base, sources } = document.value;
    yield* this.#piece('{"ok":true,"texts":[');
    for (const [at, { from, text }] of sources.entries()) {
      yield* this.#piece(`${at === 0 ? '' : ','}\n{"from":${json(change(from))},"text":"`);
      for (const piece of piecesOf(text)) yield* this.#piece(json(change(piece)).slice(1, -1));
      yield* this.#piece('"}');
    }
    yield* this.#piece(`]${base === undefined ? '' : `,"base":${json(change(base))}`}}`);
  }

  *#exchanges(): Generator<string, void, boolean> {
    const { exchanges } = this.#recording.evidence;
    if (!exchanges.ok) return yield* this.#piece(json(exchanges));
    yield* this.#piece('{"ok":true,"value":[');
    yield* this.#list(exchanges.value);
    yield* this.#piece(']}');
  }

  *#list(exchanges: readonly Exchange[]): Generator<string, void, boolean> {
    let separator = '\n';
    for (const exchange of exchanges) {
      const cleaned = yield* this.#clean(exchange);
      if (cleaned === undefined) continue;
      yield* this.#piece(separator + json(savedExchange(cleaned)));
      separator = ',\n';
    }
  }

  *#results(byId: ReadonlyMap<string, ProbeResult>): Generator<string, void, boolean> {
    let separator = '\n';
    for (const [id, result] of byId) {
      yield* this.#piece(`${separator}[${json(this.#change.text(id))},`);
      yield* this.#result(result);
      yield* this.#piece(']');
      separator = ',\n';
    }
  }

  *#result(result: ProbeResult): Generator<string, void, boolean> {
    if (!result.ok) return yield* this.#piece(json(mapTexts(result, this.#change.text)));
    const { exchanges, ...rest } = result;
    for (const exchange of exchanges)
      if ((yield* this.#clean(exchange)) === undefined) return yield* this.#piece(json(LEFT));
    yield* this.#piece(`${json(rest).slice(0, -1)},"exchanges":[`);
    yield* this.#list(exchanges);
    yield* this.#piece(']}');
  }

  /** In steps; undefined where there is no time. One that was cleaned before costs none, and a short one next to none. */
  *#clean(exchange: Exchange): Generator<string, Exchange | undefined, boolean> {
    if (this.#left.has(exchange)) return undefined;
    const isFree = isShort(exchange.response);
    const steps = this.#change.exchange(exchange);
    for (let step = steps.next(isFree || this.#hasTime); ; step = steps.next(isFree || this.#hasTime)) {
      if (step.done !== true) {
        yield* this.#piece('');
        continue;
      }
      if (step.value === undefined) this.#left.add(exchange);
      return step.value;
    }
  }

  /** Exchanges of the survey alone: a probe without a response says so itself. */
  #missed(): number {
    const { exchanges } = this.#recording.evidence;
    return exchanges.ok ? exchanges.value.filter((exchange) => this.#left.has(exchange)).length : 0;
  }

  #note(): Said | undefined {
    const left = this.#left.size;
    if (left === 0) return undefined;
    return say`${count(left, 'response')} could not be cleaned of secrets within the time limit, and ${own(left === 1 ? 'is' : 'are')} not in the recording.`;
  }
}

const SHORT = 4096;

/** A thousand cookies are as long as a page. */
function isShort({ body, headers }: Exchange['response']): boolean {
  let length = body.length;
  for (const [name, value] of headers) length += name.length + value.length;
  return length < SHORT;
}

const LEFT: ProbeResult = { ok: false, left: 'time', why: own('there was no time to record the response') };

const json = (value: unknown): string => jsonText(value, 0).trimEnd();
