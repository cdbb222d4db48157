import { type Recording, recordingFrom } from '../derive/recording/recording.ts';
import { fail } from './fail.ts';
import { readJson } from './json-file.ts';

/** Longer files than this are none that openbrick writes, and Node could not hold their text. */
const MOST_BYTES = 500 * 1024 * 1024;

/** What `scan --save-evidence` wrote. */
export function readRecording(path: string): Recording {
  const recording = recordingFrom(readJson(path, 'invalid-evidence', MOST_BYTES));
  if (recording === undefined)
    throw fail('invalid-evidence', `${path}: not a recording of this version; scan --save-evidence writes one`);
  return recording;
}
