import { PROBE_HEADER, probeFrom } from '../../derive/llm/probes.ts';
import type { RequestSpec } from '../../model/probe.ts';
import { headerValues } from '../../parse/header-lines.ts';
import { parseJson, walkJson } from '../../parse/json.ts';

/**
 * Whether a request is one of the probes that `--llm-probes` consents to: a POST of JSON that names its probe in a header and has the text of
 * that probe as one of its strings.
 */
export function isLlmProbe({ method, headers = [], body = '' }: RequestSpec): boolean {
  const [header = '', ...more] = headerValues(headers, PROBE_HEADER);
  const sent = probeFrom(header);
  const json = parseJson(body);
  if (method !== 'POST' || more.length > 0 || sent === undefined || !json.ok) return false;
  const text = sent.probe.text(sent.canary);
  let has = false;
  walkJson(json.value, (each) => {
    has ||= each === text;
  });
  return has;
}
