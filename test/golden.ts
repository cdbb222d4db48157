import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Recording, recordingFrom } from '../src/derive/recording/recording.ts';
import { judge } from '../src/scan.ts';

/** A compressed recording of the tests. */
export function recordingIn(file: string): Recording {
  const recording = recordingFrom(JSON.parse(gunzipSync(readFileSync(file)).toString('utf8')));
  if (recording === undefined) throw new Error(`${file} is no recording of this version`);
  return recording;
}

/** The report of a recording as golden text: without the version, which changes with every release. */
export function goldenOf(file: string): string {
  const recording = recordingIn(file);
  const guides = new Set(
    ['actix', 'django', 'express', 'fastapi', 'flask'].map(
      (framework) => `api-key-exposure/${framework}/session-cookies`,
    ),
  );
  return `${JSON.stringify(judge(recording, { guides, version: '0.0.0' }), undefined, 1)}\n`;
}
