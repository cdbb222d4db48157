import { stringify } from 'yaml';
import { inferDocument } from '../derive/inferred-document.ts';
import { probedIn, type Recording } from '../derive/recording.ts';
import { secretsSeen } from '../derive/secrets-seen.ts';
import { maskFor } from '../judge/mask.ts';
import { fail } from './fail.ts';
import { writeGiven } from './files.ts';

/** `--write-spec`: what was seen, as OpenAPI 3.1; JSON where the file's name says so, YAML else. */
export function writeSpec(file: string, recording: Recording): void {
  const { exchanges, surface, keys } = recording.evidence;
  if (!exchanges.ok || !surface.ok || !keys.ok)
    throw fail('missing-argument', '--write-spec takes what a scan of a URL saw; give a URL');
  const document = inferDocument({ exchanges: exchanges.value, surface: surface.value, keys: keys.value });
  // Names of members come from the server: they pass the same mask as a report.
  const mask = maskFor(secretsSeen(recording.evidence, probedIn(recording)));
  const text = mask.text(JSON.stringify(document, undefined, 2));
  writeGiven(file, /\.json$/i.test(file) ? `${text}\n` : stringify(JSON.parse(text)));
}
