import { inferDocument } from '../derive/document/inferred-document.ts';
import { probedIn, type Recording } from '../derive/recording/recording.ts';
import { secretsSeen } from '../derive/secrets/secrets-seen.ts';
import { maskFor } from '../judge/mask.ts';
import { jsonText } from '../model/inert.ts';
import { mapTexts } from '../parse/map-texts.ts';
import { yaml } from '../parse/yaml-library.ts';
import type { TextOutput } from './deliver.ts';

/** `--write-spec`: what was seen, as OpenAPI 3.1; JSON where the file's name says so, YAML else. */
export const specOutput = (file: string, recording: Recording): TextOutput => ({
  file,
  text: () => specText(recording, /\.json$/i.test(file)),
});

function specText({ evidence, results }: Recording, isJson: boolean): string {
  const { exchanges, surface, keys } = evidence;
  if (!exchanges.ok || !surface.ok || !keys.ok) throw new Error('a document is inferred from what a target returned');
  const document = inferDocument({ exchanges: exchanges.value, surface: surface.value, keys: keys.value });
  // Names of members come from the server: they pass the same mask as a report.
  const mask = maskFor(secretsSeen(evidence, probedIn({ results })));
  const masked = mapTexts(document, mask.value, mask.value);
  return isJson ? jsonText(masked) : yaml().stringify(masked);
}
