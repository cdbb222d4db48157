import { type Evidence, gathered } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { jsonText } from '../model/inert.ts';
import type { Answer } from '../model/probe.ts';
import { own, type Said } from '../model/said.ts';
import type { ApiDocument, SourceText } from '../openapi/document.ts';
import { readDocument } from '../openapi/read.ts';
import { members, oneOf } from '../parse/json-shape.ts';
import { mapTexts } from '../parse/map-texts.ts';
import { withPseudonyms } from './pseudonyms.ts';
import { recordingShape } from './recording-shape.ts';

/** All that judging reads. The same recording gives the same report, apart from times. */
export interface Recording {
  readonly evidence: Evidence;
  /** Answers by check and probe id. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<string, Answer>>;
  readonly notes: readonly Said[];
  readonly requests: { readonly sent: number; readonly failed: number; readonly budget: number };
  /** Unix milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** Responses that were received and are not among the exchanges, as there was no time to read them. None unless said. */
  readonly unread?: number;
}

/** Exchanges of the checks' own probes. */
export const probedIn = ({ answers }: Pick<Recording, 'answers'>): Exchange[] =>
  [...answers.values()].flatMap((byId) => [...byId.values()].flatMap((answer) => (answer.ok ? answer.exchanges : [])));

/** First line of the file's object, so that another JSON file is told at once. */
const KIND = 'openbrick-recording';
const VERSION = 2;

/**
 * A recording as JSON text, fit to be attached to a bug report: secrets stand in it as pseudonyms of the same shape. The user's own
 * keys and credentials are left out.
 */
export function recordingText(recording: Recording): string {
  const change = withPseudonyms(recording.evidence, probedIn(recording));
  const { evidence, answers, notes, ...rest } = recording;
  const { exchanges, document, surface, tls } = evidence;
  const saved = [...answers].map(([check, byId]) => [
    check,
    [...byId].map(([id, answer]) => [
      change.text(id),
      answer.ok ? { ...answer, exchanges: answer.exchanges.map(change.exchange) } : mapTexts(answer, change.text),
    ]),
  ]);
  return jsonText(
    {
      kind: KIND,
      version: VERSION,
      ...rest,
      notes: mapTexts(notes, change.text),
      evidence: {
        surface: mapTexts(surface, change.text),
        tls: mapTexts(tls, change.text),
        keys: { ok: true, value: [] },
        texts: NOT_KEPT,
        given: NOT_SHARED,
        exchanges: exchanges.ok ? { ...exchanges, value: exchanges.value.map(change.exchange) } : exchanges,
        document: document.ok ? savedDocument(document.value, change.text) : mapTexts(document, change.text),
      },
      answers: saved,
    },
    1,
  );
}

const savedDocument = ({ base, sources }: ApiDocument, change: (text: string) => string): SavedDocument => ({
  ok: true,
  texts: sources.map(({ from, text }) => ({ from: change(from), text: change(text) })),
  ...(base !== undefined && { base: change(base) }),
});

/** Keys of files have no exchange in which a pseudonym could stand for them. */
const NOT_KEPT: Evidence['texts'] = { ok: false, kind: 'absent', why: own('no files were searched') };

/** A recording is there to be handed on; the user's own credentials are not. */
const NOT_SHARED: Evidence['given'] = {
  ok: false,
  kind: 'absent',
  why: own("a recording does not hold the user's own credentials"),
};

interface SavedRecording extends Omit<Recording, 'answers' | 'evidence'> {
  readonly evidence: Omit<Evidence, 'document'> & { readonly document: SavedDocument };
  readonly answers: readonly (readonly [string, readonly (readonly [string, Answer])[]])[];
}

/** A document is kept by its texts, and read again. */
type SavedDocument =
  | { readonly ok: true; readonly texts: readonly SourceText[]; readonly base?: string }
  | Extract<Evidence['document'], { ok: false }>;

/** The recording in a parsed file, or undefined when it is none of this version or not of its form: a stranger may have written it. */
export function recordingFrom(value: unknown): Recording | undefined {
  if (!isSaved(value)) return undefined;
  const { document } = value.evidence;
  return {
    ...value,
    evidence: {
      ...value.evidence,
      document: document.ok ? reread(document) : document,
      texts: NOT_KEPT,
      given: NOT_SHARED,
    },
    answers: new Map(value.answers.map(([check, byId]) => [check, new Map(byId)])),
  };
}

function reread({ texts, base }: Extract<SavedDocument, { ok: true }>): Evidence['document'] {
  const reading = readDocument(texts);
  return reading.ok
    ? gathered(base === undefined ? reading.document : { ...reading.document, base })
    : { ok: false, kind: 'failed', why: own('the API document in the recording could not be read') };
}

function isSaved(value: unknown): value is SavedRecording {
  const isOfThisKind = members({ kind: oneOf(KIND), version: oneOf(VERSION) })(value, '') === undefined;
  return isOfThisKind && recordingShape(value, '') === undefined;
}
