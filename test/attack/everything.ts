/** One scan with everything that a scan can write, and the search of it all for secrets. */
import type { Room } from './case.ts';
import { holds } from './tokens.ts';

const formats = ['json', 'html', 'markdown', 'sarif', 'junit'];

/** What came out, by the name of the output. */
export type Outputs = Readonly<Record<string, string>>;

/** Scans with every format, a recording and an inferred document, then replays the recording. */
export async function scanWithEverything(room: Room, url: string, more: readonly string[] = []): Promise<Outputs> {
  const reports = formats.flatMap((format) => ['--report', `${format}=report.${format}`]);
  const files = ['--save-evidence', 'recording', '--write-spec', 'inferred.json'];
  const pace = ['--rate', 'unlimited', '--max-requests', '400'];
  const ran = await room.run(['scan', url, ...reports, ...files, ...pace, ...more]);
  const replayed = await room.run(['replay', 'recording', '--format', 'json']);
  return {
    terminal: ran.stdout,
    messages: ran.stderr,
    ...Object.fromEntries(formats.map((format) => [format, room.read(`report.${format}`)])),
    recording: room.read('recording'),
    'inferred document': room.read('inferred.json'),
    replay: replayed.stdout + replayed.stderr,
  };
}

export interface Planted {
  readonly label: string;
  readonly secret: string;
  /** As the server wrote it. */
  readonly written: string;
}

/** One line for each secret and output that holds it. */
export function leaksIn(outputs: Outputs, planted: readonly Planted[]): string[] {
  return Object.entries(outputs).flatMap(([output, text]) =>
    planted
      .filter(({ secret, written }) => holds(text, secret, written))
      .map(({ label }) => `${label} found in: ${output}`),
  );
}
