import { fromBase64 } from '../primitives/base64.ts';
import { cbcFormat } from '../primitives/cbc-format.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^([A-Za-z0-9+/]{22,16384}={0,2})\|([A-Za-z0-9+/]{22}==)$/;

/** dbAuth of RedwoodJS and CedarJS: AES-256-CBC and its vector in base64, under the first 32 characters of `SESSION_SECRET`. Not authenticated. */
export default cbcFormat({
  id: 'redwood-dbauth',
  framework: 'redwood',
  title: 'RedwoodJS dbAuth session',
  path: ['base64', 'aes-256-cbc'],
  read(cookie) {
    const [, text = '', vector = ''] = VALUE.exec(wireValue(cookie)) ?? [];
    const [sealedText, iv] = [fromBase64(text, 'std'), fromBase64(vector, 'std')];
    return sealedText && iv && sealedText.length % 16 === 0 ? { sealedText, iv } : undefined;
  },
  confidence: ({ name }) => (/^(?:session|auth-session)(?:_[0-9]{2,5})?$/.test(name) ? 'certain' : 'firm'),
  forms: [
    {
      form: 'first 32 characters',
      derive: (key) => (key.length < 32 ? undefined : { key: key.subarray(0, 32) }),
    },
  ],
  content: (text) => text.slice(0, text.lastIndexOf(';')),
  page: {
    looks: '`session_8911` (the number is the port of the API side): base64, a bar, 24 characters of base64.',
    keys: '`SESSION_SECRET` in `.env`; the first 32 characters are the key.',
    byHand: 'Open the first part with AES-256-CBC; the second is the vector. Inside are JSON, `;` and a CSRF token.',
    seenWith: '@cedarjs/auth-dbauth-api 5.0.3',
  },
  source: 'https://github.com/redwoodjs/graphql/blob/main/packages/auth-providers/dbAuth/api/src/shared.ts',
});
