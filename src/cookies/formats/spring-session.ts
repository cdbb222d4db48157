import { fromLatin1 } from '../../peel/bytes.ts';
import { defineFormat } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { reference } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Spring Session: base64 of a random UUID; the session stays on the server. */
export default defineFormat({
  id: 'spring-session',
  framework: 'spring',
  title: 'Spring Session id',
  recognise({ name, value }) {
    const bytes = fromAnyBase64(plainValue(value), ['std', 'std-bare']);
    if (bytes?.length !== 36 || !UUID.test(fromLatin1(bytes))) return undefined;
    return name === 'SESSION' ? 'certain' : 'firm';
  },
  decode(_cookie) {
    return reference(['base64']);
  },
  testers: [],
  page: {
    looks: '`SESSION`: base64 of a UUID.',
    keys: 'There is no key: the session is kept by the server.',
    byHand: 'Decode it as base64: the UUID.',
    seenWith: 'Spring Session of Spring Boot 4.1.0',
  },
  source:
    'https://github.com/spring-projects/spring-session/blob/main/spring-session-core/src/main/java/org/springframework/session/web/http/DefaultCookieSerializer.java',
});
