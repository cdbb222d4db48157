import { absoluteUrl, finite, listOf, members, oneOf, type Shape, text } from '../parse/json-shape.ts';
import { standardIds } from './standards.ts';
import { categories, confidences, severities } from './terms.ts';

const location = members(
  { source: oneOf('live', 'openapi', 'har', 'log', 'code', 'cookie') },
  {
    method: text,
    url: text,
    path: text,
    operationId: text,
    part: text,
    name: text,
    pointer: text,
    file: text,
    line: finite,
    column: finite,
    commit: members({ id: text, date: text }),
  },
);

const finding = {
  fingerprint: text,
  check: text,
  category: oneOf(...categories),
  severity: oneOf(...severities),
  confidence: oneOf(...confidences),
  title: text,
  summary: text,
  location,
  related: listOf(location),
  proof: members({}),
  remediation: members({ summary: text }),
  references: listOf(text),
};

const controlsShape = members({}, Object.fromEntries(standardIds.map((id) => [id, listOf(text)])));

/** A saved report, as far as a command reads it again: `verify`, `diff`, `--baseline`. */
export const reportShape: Shape = members(
  {
    schemaVersion: oneOf(1),
    target: members(
      { sources: listOf(text) },
      { url: absoluteUrl, publicUrl: absoluteUrl, document: members({ from: text }) },
    ),
    checks: listOf(members({ id: text, status: text }, { reason: text, controls: controlsShape })),
    findings: listOf(members(finding)),
  },
  {
    suppressed: listOf(
      members({ ...finding, suppression: members({ by: text }, { reason: text, owner: text, expires: text }) }),
    ),
  },
);
