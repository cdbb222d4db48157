/** Every cookie format is shown by a cookie that the framework's own code made. */
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../src/cookies/formats/index.ts';
import { readVectors, receivedFrom } from './cookie-vectors.ts';
import { readFarVectors } from './far-vectors.ts';

/**
 * Formats without a recorded cookie: they were written from the published source of the library, which their `source` names. A new format does not belong
 * here; record a cookie (docs/writing-a-format.md).
 */
const fromPublishedSource = [
  ...['aspnet-core', 'aspnet-framework', 'aspnet-session-id', 'catalyst', 'cherrypy', 'codeigniter-2'],
  ...['directus', 'dream', 'flask-jwt-extended', 'gothic', 'gradio', 'iris-session', 'java-serialized'],
  ...['javalin-cookie-store', 'jooby', 'jsf-viewstate', 'kemal', 'ktor-signed', 'lack', 'lucky', 'n8n', 'panel'],
  ...['pekko-http-session', 'plack-cookie', 'quarkus-form', 'ring', 'shiro', 'strapi'],
  ...['symfony-remember-me', 'web2py', 'yii3-encrypted'],
];

/** Formats that a recorded cookie shows: it is recognised and read by them, or was recorded as theirs. */
function recorded(): Set<string> {
  const found = new Set<string>();
  for (const vector of readVectors()) {
    const cookie = receivedFrom(vector);
    for (const format of FORMATS)
      if (format.recognise(cookie) !== undefined && format.decode(cookie) !== undefined) found.add(format.id);
  }
  for (const { id, format, format_with_key: withKey } of readFarVectors()) {
    if (id.startsWith('remade-')) continue;
    found.add(format);
    if (withKey !== undefined) found.add(withKey);
  }
  return found;
}

describe('cookie formats', () => {
  const withCookie = recorded();

  it('have a recorded cookie, or are named as written from published source', () => {
    const without = FORMATS.map(({ id }) => id).filter((id) => !withCookie.has(id));
    expect(without.sort()).toEqual([...fromPublishedSource].sort());
  });

  it('name where they are defined', () => {
    expect(FORMATS.filter(({ source }) => !source.startsWith('https://')).map(({ id }) => id)).toEqual([]);
  });
});
