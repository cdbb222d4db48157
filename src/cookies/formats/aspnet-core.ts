import { startsWithBytes } from '../../peel/bytes.ts';
import { defineFormat, type ReceivedCookie } from '../format.ts';
import { fromAnyBase64 } from '../primitives/base64.ts';
import { sealed } from '../primitives/session.ts';
import { plainValue } from '../primitives/text.ts';

/** What Data Protection puts before everything (`KeyRingBasedDataProtector`), then the key's 16-byte id. */
const MAGIC = [0x09, 0xf0, 0xc9, 0xf0];

/** ASP.NET Core Data Protection (`CfDJ8…`): identity, session, antiforgery and TempData cookies. Keys are random 512 bits: nothing to guess. */
export default defineFormat({
  id: 'aspnet-core',
  framework: 'aspnet-core',
  title: 'ASP.NET Core protected cookie',
  recognise(cookie) {
    return keyId(cookie) === undefined ? undefined : 'certain';
  },
  decode(cookie) {
    const id = keyId(cookie);
    // The id of the key in the server's key ring is all that can be read.
    return id === undefined ? undefined : { ...sealed(['base64url', 'data-protection']), payload: { keyId: id } };
  },
  testers: [],
  page: {
    looks: '`.AspNetCore.…`: begins with `CfDJ8`.',
    keys: 'A key ring of random keys that Data Protection stores on the server (`DataProtection-Keys`, XML files); there is nothing to guess.',
    byHand:
      'Decode it as URL-safe base64: after four bytes of magic, 16 bytes name the key of the ring. The rest is encrypted.',
    seenWith: 'documented examples of ASP.NET Core',
  },
  source:
    'https://learn.microsoft.com/aspnet/core/security/data-protection/implementation/authenticated-encryption-details',
});

function keyId({ value }: ReceivedCookie): string | undefined {
  const bytes = fromAnyBase64(plainValue(value), ['url-bare', 'url', 'std', 'std-bare']);
  if (bytes === undefined || bytes.length < 52 || !startsWithBytes(bytes, MAGIC)) return undefined;
  // A .NET Guid: the first three fields are little-endian.
  const fields = [bytes.subarray(4, 8), bytes.subarray(8, 10), bytes.subarray(10, 12)];
  const [first, second, third] = fields.map((field) => Buffer.from(field).reverse().toString('hex'));
  return [first, second, third, bytes.toString('hex', 12, 14), bytes.toString('hex', 14, 20)].join('-');
}
