import { type Recording, recordingFrom } from '../derive/recording/recording.ts';
import { fail } from './fail.ts';
import { readGiven } from './files.ts';

/** What `scan --save-evidence` wrote. */
export function readRecording(path: string): Recording {
  const recording = recordingFrom(parse(path));
  if (recording === undefined)
    throw fail('invalid-evidence', `${path}: not a recording of this version; scan --save-evidence writes one`);
  return recording;
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readGiven(path).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw fail('invalid-evidence', `${path}: not valid JSON`, error);
    throw error;
  }
}
