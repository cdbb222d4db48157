import { sessionParts } from '../../model/exchange.ts';
import { confidences } from '../../model/terms.ts';
import {
  absoluteUrl,
  byMember,
  eitherOf,
  finite,
  flag,
  instant,
  listOf,
  members,
  oneOf,
  pairOf,
  type Shape,
  text,
} from '../../parse/json-shape.ts';

const headers = listOf(pairOf(text, text));

const cookies = listOf(members({ way: oneOf('sent', 'set'), name: text, value: finite }));

const recorded = members(
  {
    file: text,
    entry: finite,
    cookies,
  },
  { at: instant, body: oneOf('missing', 'cut'), signsIn: oneOf(true) },
);

const session = members(
  { session: text, part: oneOf(...sessionParts), cookies },
  { asUser: flag, policy: members({}, { idleSeconds: finite, absoluteSeconds: finite }) },
);

const exchange = members(
  {
    id: text,
    origin: oneOf('live', 'har'),
    request: members({ method: text, url: absoluteUrl, headers }, { body: text }),
    response: members({
      status: finite,
      httpVersion: text,
      headers,
      body: eitherOf(text, members({ base64: text })),
      bodyBytes: finite,
      truncated: flag,
    }),
    identity: text,
  },
  { recorded, session, operation: text },
);

const result = byMember(
  'ok',
  new Map([
    [
      true,
      members(
        { exchanges: listOf(exchange) },
        { accepted: flag, callback: members({ url: absoluteUrl }, { fetched: flag }) },
      ),
    ],
    [false, members({ left: text, why: text })],
  ]),
);

const operation = members(
  { method: text, url: absoluteUrl, path: text, source: text, parameters: listOf(text) },
  { operationId: text, documented: text, exchange: text, notSent: text, missed: flag },
);

const surface = members(
  {
    target: absoluteUrl,
    origin: absoluteUrl,
    reach: oneOf('loopback', 'private', 'public'),
    writes: flag,
    observedAt: instant,
    frameworks: listOf(members({ id: text, confidence: oneOf(...confidences), evidence: listOf(text) })),
    nobody: listOf(members({ origin: text, shapes: listOf(text), catchAll: flag, exchanges: listOf(text) })),
    operations: listOf(operation),
    leftOut: listOf(members({ method: text, url: text, why: text, detail: text })),
  },
  {
    callback: absoluteUrl,
    credentialNames: members({ cookies: listOf(text), headers: listOf(text) }),
    recorded: members({
      files: listOf(text),
      isAlone: flag,
      isSanitised: flag,
      withoutBody: finite,
      others: listOf(pairOf(text, finite)),
    }),
  },
);

const tls = members(
  { protocol: text, cipher: text, authorized: flag },
  {
    authorizationError: text,
    certificate: members({
      subject: text,
      issuer: text,
      validFrom: instant,
      validTo: instant,
      altNames: listOf(text),
    }),
  },
);

const absent = members({ kind: oneOf('absent', 'failed'), why: text });

const fact = (value: Shape): Shape =>
  byMember(
    'ok',
    new Map([
      [true, members({ value })],
      [false, absent],
    ]),
  );

const document = byMember(
  'ok',
  new Map([
    [true, members({ texts: listOf(members({ from: text, text })) }, { base: text })],
    [false, absent],
  ]),
);

/** What `scan --save-evidence` writes. */
export const recordingShape: Shape = members(
  {
    notes: listOf(text),
    requests: members({ sent: finite, failed: finite, budget: finite }),
    startedAt: instant,
    durationMs: finite,
    evidence: members(
      {
        exchanges: fact(listOf(exchange)),
        surface: fact(surface),
        tls: fact(tls),
        // The keys of whoever scanned are not written.
        keys: fact(listOf(() => 'evidence/keys')),
        document,
      },
      { identities: fact(listOf(members({ name: text, groups: listOf(text) }, { role: text }))) },
    ),
    answers: listOf(pairOf(text, listOf(pairOf(text, result)))),
  },
  { unread: finite, unreached: members({ target: absoluteUrl, why: text }) },
);
