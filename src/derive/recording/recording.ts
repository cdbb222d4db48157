import { type Evidence, type Gathered, gathered, type Surface } from '../../model/evidence.ts';
import type { Exchange } from '../../model/exchange.ts';
import { NO_IDENTITIES, NO_SOURCE } from '../../model/no-evidence.ts';
import type { ProbeResult } from '../../model/probe.ts';
import { own, type Said } from '../../model/said.ts';
import type { SourceText } from '../../openapi/document.ts';
import { readDocument } from '../../openapi/read/read.ts';
import { members, oneOf } from '../../parse/json-shape.ts';
import { recordingShape } from './recording-shape.ts';
import { exchangeFrom, type SavedExchange } from './saved-exchange.ts';

/** All that judging reads. The same recording gives the same report, apart from times. */
export interface Recording {
  readonly evidence: Evidence;
  /** Of probes, by check and probe id. The file calls them `answers`. */
  readonly results: ReadonlyMap<string, ReadonlyMap<string, ProbeResult>>;
  readonly notes: readonly Said[];
  readonly requests: { readonly sent: number; readonly failed: number; readonly budget: number };
  /** Unix milliseconds. */
  readonly startedAt: number;
  readonly durationMs: number;
  /** The target that could not be reached, and why: nothing is known of it but what the user gave. */
  readonly unreached?: { readonly target: string; readonly why: Said };
  /** Responses that were received and are not among the exchanges, as there was no time to read them. None unless said. */
  readonly unread?: number;
}

/** Exchanges of the checks' own probes. */
export const probedIn = ({ results }: Pick<Recording, 'results'>): Exchange[] =>
  [...results.values()].flatMap((byId) => [...byId.values()].flatMap((result) => (result.ok ? result.exchanges : [])));

/** First line of the file's object, so that another JSON file is recognised at once. */
export const KIND = 'openbrick-recording';
export const VERSION = 2;

/** Keys of files have no exchange in which a pseudonym could replace them. */
export const NOT_KEPT: Evidence['texts'] = { ok: false, kind: 'absent', why: own('no files were searched') };

/** Nor have those of logs. */
export const LOGS_NOT_KEPT: Evidence['logs'] = { ok: false, kind: 'absent', why: own('no logs were given') };

/** A recording is there to be handed on; the user's own credentials are not. */
export const NOT_SHARED: Evidence['given'] = {
  ok: false,
  kind: 'absent',
  why: own("a recording does not contain the user's own credentials"),
};

interface SavedRecording extends Omit<Recording, 'results' | 'evidence'> {
  readonly evidence: Omit<Evidence, 'document' | 'exchanges' | 'identities' | 'surface'> & {
    readonly surface: Gathered<SavedSurface>;
    /** Absent in recordings of earlier versions. */
    readonly identities?: Evidence['identities'];
    readonly document: SavedDocument;
    readonly exchanges: Gathered<readonly SavedExchange[]>;
  };
  readonly answers: readonly (readonly [string, readonly (readonly [string, SavedResult])[]])[];
}

/** The key of the baseline is older than its name, and recordings have it. */
type SavedSurface = Omit<Surface, 'nonexistent'> & { readonly nobody: Surface['nonexistent'] };

export const savedSurface = ({ nonexistent, ...rest }: Surface): SavedSurface => ({ ...rest, nobody: nonexistent });

const surfaceFrom = ({ nobody, ...rest }: SavedSurface): Surface => ({ ...rest, nonexistent: nobody });

type SavedResult =
  | (Omit<Extract<ProbeResult, { ok: true }>, 'exchanges'> & { readonly exchanges: readonly SavedExchange[] })
  | Extract<ProbeResult, { ok: false }>;

/** A document is kept by its texts, and read again. */
export type SavedDocument =
  | { readonly ok: true; readonly texts: readonly SourceText[]; readonly base?: string }
  | Extract<Evidence['document'], { ok: false }>;

/** The recording in a parsed file, or undefined when it is none of this version or not of its form: anyone may have written it. */
export function recordingFrom(value: unknown): Recording | undefined {
  if (!isSaved(value)) return undefined;
  const { answers, evidence, ...rest } = value;
  const { document, exchanges, surface } = evidence;
  return {
    ...rest,
    evidence: {
      ...evidence,
      surface: surface.ok ? gathered(surfaceFrom(surface.value)) : surface,
      exchanges: exchanges.ok ? gathered(exchanges.value.map(exchangeFrom)) : exchanges,
      document: document.ok ? reread(document) : document,
      texts: NOT_KEPT,
      source: NO_SOURCE,
      logs: LOGS_NOT_KEPT,
      given: NOT_SHARED,
      identities: evidence.identities ?? NO_IDENTITIES,
    },
    results: new Map(
      answers.map(([check, byId]) => [check, new Map(byId.map(([id, result]) => [id, resultFrom(result)]))]),
    ),
  };
}

const resultFrom = (result: SavedResult): ProbeResult =>
  result.ok ? { ...result, exchanges: result.exchanges.map(exchangeFrom) } : result;

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
