import { decodeBase64 } from '../../peel/base64.ts';
import { isPrintable } from '../../peel/bytes.ts';
import { contentOf } from '../primitives/content.ts';
import { splitCookieSignature } from '../primitives/cookie-signature.ts';
import { signedFormat } from '../primitives/signed-format.ts';

/** The npm package cookie-signature and what writes the same (Elysia, `@fastify/cookie`): a text, a dot, HMAC-SHA256 in base64 without padding. */
export default {
  ...signedFormat({
    id: 'cookie-signature',
    framework: 'cookie-signature',
    title: 'value signed with cookie-signature',
    usedBy: ['elysia', 'fastify', 'express'],
    read(cookie) {
      const signed = splitCookieSignature(cookie);
      if (!signed || !isPrintable(signed.message) || signed.message.startsWith('s:')) return undefined;
      const { message: text, mac, digest } = signed;
      const inner = text.startsWith('ey') ? decodeBase64(text) : undefined;
      const around = { protection: 'signed', path: inner ? ['base64'] : [] } as const;
      return { claims: [{ digest, mac, text }], decoded: contentOf(inner ?? Buffer.from(text), around) };
    },
    confidence: () => 'firm',
    page: {
      looks: 'A name that the application chooses: the value, a dot, 43 characters of base64.',
      keys: 'Elysia: `cookie.secrets`; `@fastify/cookie`: `secret` at its registration.',
      byHand: 'Undo the percent escapes; the part before the last dot is the value.',
      seenWith: 'Elysia 1.4.30, @fastify/cookie 11.1.5',
    },
    source: 'https://github.com/tj/node-cookie-signature/blob/master/index.js',
  }),
  isGeneric: true,
};
