import { inflate } from '../../peel/inflate.ts';
import { walkJavaSerialized } from '../../peel/walk/java-serialized.ts';
import { type DecodedSession, defineFormat, type ReceivedCookie } from '../format.ts';
import { fromBase64 } from '../primitives/base64.ts';
import { reference, sealed, session } from '../primitives/session.ts';
import { looksRandom, plainValue } from '../primitives/text.ts';

const NAME = /^(?:javax|jakarta)\.faces\.ViewState$/;
const LARGEST = 1 << 20;

/** JSF view state kept with the client: a Java object stream in base64, compressed or not, or encrypted; kept on the server it is an id. */
export default defineFormat({
  id: 'jsf-viewstate',
  framework: 'jsf',
  title: 'JSF view state',
  recognise(cookie) {
    return NAME.test(cookie.name) && reading(cookie) !== undefined ? 'certain' : undefined;
  },
  decode: reading,
  testers: [],
  page: {
    looks: '`javax.faces.ViewState`: base64, or two numbers with a colon.',
    keys: 'The key of the implementation in `web.xml` (MyFaces: `org.apache.myfaces.SECRET`), if state is kept with the client.',
    byHand: 'Unencrypted state is base64 of a Java object stream, compressed or not: read the strings, never load it.',
    seenWith: 'documented examples of MyFaces and Mojarra',
  },
  source: 'https://jakarta.ee/specifications/faces/4.0/jakarta-faces-4.0',
});

function reading({ value }: ReceivedCookie): DecodedSession | undefined {
  const text = plainValue(value);
  if (/^-?[0-9]{1,20}:-?[0-9]{1,20}$/.test(text)) return reference();
  const bytes = fromBase64(text, 'std');
  if (bytes === undefined) return undefined;
  const inside = inflate(bytes, LARGEST);
  const java = walkJavaSerialized(inside?.bytes ?? bytes);
  if (java !== undefined) {
    const path = ['base64', ...(inside === undefined ? [] : [inside.layer]), 'java'];
    return session({ protection: 'plain', serializer: 'java', path, payload: java.value });
  }
  return bytes.length >= 32 && looksRandom(bytes) ? sealed(['base64']) : undefined;
}
