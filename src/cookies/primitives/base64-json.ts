import { isRecord } from '../../parse/record.ts';
import { decodeBase64 } from '../../peel/base64.ts';
import { fromUtf8 } from '../../peel/bytes.ts';
import { parseJsonStructure } from '../../peel/json.ts';

/** The JSON object inside base64, or undefined. */
export const readBase64Json = (text: string, alphabet: 'standard' | 'url' = 'standard') => {
  const bytes = text.length > 1 ? decodeBase64(text, alphabet) : undefined;
  const json = bytes && fromUtf8(bytes);
  const payload = json === undefined ? undefined : parseJsonStructure(json);
  return isRecord(payload) ? payload : undefined;
};
