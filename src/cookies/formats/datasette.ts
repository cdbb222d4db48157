import { defineFormat, type ReceivedCookie } from '../format.ts';
import { concatDerivedTesters, readSignedJson } from '../primitives/itsdangerous.ts';
import { session } from '../primitives/session.ts';

/** What each cookie's signature is salted with (`datasette.sign(value, namespace)`). */
const SALTS: Readonly<Record<string, string>> = {
  ds_actor: 'actor',
  ds_messages: 'messages',
  ds_csrftoken: 'csrftoken',
};

/** Datasette: itsdangerous without a time, under the secret that signs everything of an instance. */
export default defineFormat({
  id: 'datasette',
  framework: 'datasette',
  title: 'Datasette signed cookie',
  recognise: ({ name, ...rest }) => (name in SALTS && readSignedJson({ name, ...rest }) ? 'certain' : undefined),
  decode,
  testers: Object.values(SALTS).flatMap((salt) => concatDerivedTesters(`datasette/${salt}`, salt)),
  page: {
    looks:
      '`ds_actor` (who is signed in), `ds_messages`, `ds_csrftoken`: URL-safe base64 of JSON, a dot, 27 characters.',
    keys: '`--secret`, `DATASETTE_SECRET` or a random one for each start; it also signs API tokens (`dstok_…`).',
    byHand: 'Decode the first part as URL-safe base64. `{"a": {"id": "root"}}` is the administrator.',
    seenWith: 'Datasette 0.65.5',
  },
  source: 'https://docs.datasette.io/en/stable/authentication.html#the-ds-actor-cookie',
});

function decode(cookie: ReceivedCookie) {
  const signed = readSignedJson(cookie);
  const { path, value } = signed?.read ?? {};
  return path && session({ protection: 'signed', serializer: 'json', path, payload: value });
}
