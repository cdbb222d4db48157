import { cbcFormat } from '../primitives/cbc-format.ts';
import { wireValue } from '../primitives/wire.ts';

const VALUE = /^e:([0-9a-f]{32}):((?:[0-9a-f]{32}){1,512})$/;

/** The Express package cookie-encrypter: `e:`, the vector and AES-256-CBC in hexadecimal, not authenticated. */
export default cbcFormat({
  id: 'cookie-encrypter',
  framework: 'express',
  title: 'cookie-encrypter cookie',
  path: ['hex', 'aes-256-cbc'],
  read(cookie) {
    const [, iv, text] = VALUE.exec(wireValue(cookie)) ?? [];
    return iv === undefined || text === undefined
      ? undefined
      : { iv: Buffer.from(iv, 'hex'), sealedText: Buffer.from(text, 'hex') };
  },
  confidence: () => 'certain',
  forms: [{ form: 'raw', derive: (key) => (key.length === 32 ? { key } : undefined) }],
  content: (text) => text.replace(/^j:/, ''),
  page: {
    looks: '`e:` (`e%3A`), 32 hexadecimal digits, a colon, more hexadecimal digits.',
    keys: 'The key given to `cookieEncrypter(…)`, 32 characters, usually the one of `cookieParser(…)`.',
    byHand: 'Open the last part with AES-256-CBC; the middle part is the vector. An object begins with `j:`.',
    seenWith: 'cookie-encrypter 1.0.1 with cookie-parser 1.4.7',
  },
  source: 'https://github.com/ebourmalo/cookie-encrypter/blob/master/index.js',
});
