/** Recorded traffic as evidence, alone or beside a live target. */
import { fingerprinting } from '../derive/framework/frameworks.ts';
import { type Bytes, openInput } from '../inputs/open-input.ts';
import type { Evidence } from '../model/evidence.ts';
import { gathered } from '../model/evidence.ts';
import type { Exchange } from '../model/exchange.ts';
import { count, list, own, quote, type Said, say } from '../model/said.ts';
import { UsageError } from '../model/usage-error.ts';
import type { ApiDocument } from '../openapi/document.ts';
import type { Steps } from '../parse/steps.ts';
import { parseHttpUrl } from '../parse/uri.ts';
import { formatTitles } from '../recordings/formats.ts';
import { hostsOf } from '../recordings/hosts.ts';
import { type ReadRecording, readRecording } from '../recordings/read-recording.ts';
import { Recorder } from '../recordings/recorder.ts';
import { type RecordedScene, recordedSurface, withRecorded } from '../recordings/surface.ts';
import { endsEarlyNote } from './reading-notes.ts';

/** What the recordings of a scan hold. */
export interface Traffic {
  readonly exchanges: readonly Exchange[];
  readonly given: Recorder['given'];
  readonly files: readonly string[];
  readonly isSanitised: boolean;
  readonly notes: readonly Said[];
  /** Responses that the limits left out; one for the rest of a file for which there was no time. */
  readonly left: number;
}

/** What memory has room for, of all recordings of a scan together. */
const LIMITS = { exchanges: 50_000, characters: 256 * 1024 * 1024 };

/** Reads every recording, as far as there is time. Throws UsageError, in one line, for one that cannot be read or is none, and where there was no time for a single response. */
export async function readTraffic(
  paths: readonly string[],
  stdin: Bytes,
  hasTime = (): boolean => true,
): Promise<Traffic> {
  const recorder = new Recorder();
  const room = { ...LIMITS };
  const read: ReadFile[] = [];
  for (const path of paths) {
    const before = read.length;
    for await (const input of openInput(path, stdin)) {
      const recording = await readRecording(input, { recorder, room, hasTime });
      if (recording !== undefined) read.push({ ...recording, name: input.name, endsEarly: input.end.isCut });
    }
    if (read.length === before) throw notRecorded(path);
  }
  const exchanges = read.flatMap((each) => each.exchanges);
  if (exchanges.length === 0) throw nothingIn(paths[0], read);
  return {
    exchanges,
    given: recorder.given,
    files: read.map(({ name }) => name),
    isSanitised: isSanitised(read, recorder),
    notes: [...read.flatMap(readingNotes), ...liveNotes(paths, recorder)],
    left: read.reduce((sum, { left, isCut, endsEarly }) => sum + left + (isCut || endsEarly ? 1 : 0), 0),
  };
}

const notRecorded = (path: string): UsageError =>
  new UsageError(
    'unreadable-file',
    `${path === '-' ? 'stdin' : path}: it is no recording of HTTP traffic that is known (${formatTitles()})`,
  );

const nothingIn = (path: string | undefined, read: readonly ReadRecording[]): UsageError =>
  new UsageError(
    'unreadable-file',
    read.some(({ isCut }) => isCut)
      ? `${path}: there was no time to read a response of it`
      : `${path}: it contains no response of an HTTP server${whyUnread(read)}`,
  );

function whyUnread(read: readonly ReadRecording[]): string {
  const [why] = read.flatMap(({ unread }) => [...unread.keys()]);
  return why === undefined ? '' : ` (${why})`;
}

/** Chromium leaves cookies and credentials out unless it is configured not to: then not one is there. */
const isSanitised = (read: readonly ReadRecording[], { live }: Recorder): boolean =>
  live.cookies.size === 0 && live.headers.size === 0 && read.some(({ creator = '' }) => /^WebInspector/.test(creator));

interface ReadFile extends ReadRecording {
  readonly name: string;
  /** Its compressed data does. */
  readonly endsEarly: boolean;
}

function readingNotes({ name, unread, entries, left, isCut, endsEarly }: ReadFile): Said[] {
  const wrong = [...unread].map(([why, n]) => say`${n} of ${count(entries, 'entry', 'entries')}: ${own(why)}`);
  return [
    ...(wrong.length > 0 ? [say`${quote(name, 120)}: ${list(wrong)}.`] : []),
    ...(left > 0 ? [say`${quote(name, 120)} is long: ${count(left, 'exchange was', 'exchanges were')} not read.`] : []),
    ...(isCut ? [say`${quote(name, 120)}: there was no time to read it to its end.`] : []),
    ...(endsEarly ? [endsEarlyNote(name)] : []),
  ];
}

/** Said once, so that the file is not shared unknowingly. */
function liveNotes(paths: readonly string[], { live }: Recorder): Said[] {
  const [path = ''] = paths;
  const parts = [
    ...(live.cookies.size > 0 ? [count(live.cookies.size, 'cookie')] : []),
    ...(live.headers.size > 0 ? [count(live.headers.size, 'authorization header')] : []),
  ];
  return parts.length === 0
    ? []
    : [
        say`This recording contains live credentials: ${list(parts)}. ${quote(`openbrick clean-har ${path === '-' ? 'FILE' : path}`, 200)} writes a copy with pseudonyms; end these sessions if the file was shared.`,
      ];
}

/** The evidence of recordings without a live target, a response a step. */
export function* trafficEvidence(traffic: Traffic, base: Evidence): Steps<Evidence> {
  const document = base.document.ok ? base.document.value : undefined;
  const scene = sceneOf(traffic, { document, wanted: serversOf(document) });
  return Object.freeze({
    ...base,
    exchanges: gathered(Object.freeze([...scene.hosts.own])),
    surface: gathered(Object.freeze(recordedSurface(scene, yield* fingerprinting(scene.hosts.own)))),
    tls: { ok: false, kind: 'absent', why: own('recorded traffic does not show the TLS connection') } as const,
    given: gathered([...(base.given.ok ? base.given.value : []), ...givenIn(traffic, scene)]),
  });
}

/** Evidence of a live target with the recorded exchanges of its site. */
export function withTraffic(evidence: Evidence, traffic: Traffic): Evidence {
  if (!evidence.surface.ok || !evidence.exchanges.ok) return evidence;
  const document = evidence.document.ok ? evidence.document.value : undefined;
  const scene = sceneOf(traffic, { document, wanted: [new URL(evidence.surface.value.target)] });
  return Object.freeze({
    ...evidence,
    exchanges: gathered(Object.freeze([...evidence.exchanges.value, ...scene.hosts.own])),
    surface: gathered(Object.freeze(withRecorded(evidence.surface.value, scene))),
    given: gathered([...(evidence.given.ok ? evidence.given.value : []), ...givenIn(traffic, scene)]),
  });
}

const givenIn = ({ given }: Traffic, { hosts }: RecordedScene): Recorder['given'] => {
  const own = new Set(hosts.own);
  return given.filter(({ sentIn }) => sentIn !== undefined && own.has(sentIn));
};

function sceneOf(
  { exchanges, files, isSanitised }: Traffic,
  { document, wanted }: { document: ApiDocument | undefined; wanted: readonly URL[] },
): RecordedScene {
  const hosts = hostsOf(exchanges, wanted);
  if (hosts === undefined) throw new Error('traffic has exchanges');
  return { hosts, files, document, isSanitised, now: Date.now() };
}

const serversOf = (document: ApiDocument | undefined): URL[] =>
  (document?.servers ?? []).flatMap(({ url }) => parseHttpUrl(url) ?? []);
