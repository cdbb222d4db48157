/** Reads the .xz format 1.2 (tukaani.org/xz/xz-file-format.txt): streams of blocks in LZMA2. Its check sums are not looked at. */
import { type Made, Reading } from './bounded.ts';
import { BrokenLzma, Lzma } from './lzma.ts';

const MAGIC = 'fd377a585a00';
const LZMA2 = 0x21;
/** Bytes of a check sum, by its kind. */
const CHECK_BYTES = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64];
const FOOTER_BYTES = 12;

export class UnreadXz extends Error {}

/** Writes what the data holds. Throws Ended, BrokenLzma, UnreadXz, and what `made` throws. */
export function decodeXz(data: Buffer, made: Made): void {
  const input = new Reading(data);
  do stream(input, made);
  while (hasAnother(input));
}

function stream(input: Reading, made: Made): void {
  if (input.take(6).toString('hex') !== MAGIC) throw new BrokenLzma();
  const check = CHECK_BYTES[(input.take(6)[1] ?? 0) & 15] ?? 0;
  for (;;) {
    const start = input.at;
    const size = input.byte();
    if (size === 0) {
      index(input, start);
      return;
    }
    header(new Reading(input.take((size + 1) * 4 - 1)));
    blocks(input, made);
    align(input, start);
    input.take(check);
  }
}

/** Only the one filter that text is stored with. */
function header(fields: Reading): void {
  const flags = fields.byte();
  if ((flags & 0x40) !== 0) number(fields);
  if ((flags & 0x80) !== 0) number(fields);
  if ((flags & 3) !== 0 || number(fields) !== LZMA2) throw new UnreadXz();
}

/** Chunks of LZMA2, each as it is or in LZMA. */
function blocks(input: Reading, made: Made): void {
  const lzma = new Lzma(input, made);
  for (let control = input.byte(); control !== 0; control = input.byte()) {
    if (control === 1 || (control >= 0xe0 && control <= 0xff)) lzma.resetWindow();
    if (control < 0x80) {
      if (control > 2) throw new BrokenLzma();
      made.write(input.take(input.take(2).readUInt16BE() + 1));
      continue;
    }
    const length = ((control & 0x1f) << 16) + input.take(2).readUInt16BE() + 1;
    const end = input.take(2).readUInt16BE() + 1;
    if (control >= 0xc0) lzma.setProperties(input.byte());
    if (control >= 0xa0) lzma.resetState();
    const start = input.at;
    lzma.run(length);
    if (input.at !== start + end) throw new BrokenLzma();
  }
}

function index(input: Reading, start: number): void {
  for (let records = number(input); records > 0; records -= 1) {
    number(input);
    number(input);
  }
  align(input, start);
  input.take(4 + FOOTER_BYTES);
}

/** Streams may follow each other, with zero bytes between them. */
function hasAnother(input: Reading): boolean {
  while (!input.isAtEnd) {
    if (input.byte() === 0) continue;
    input.at -= 1;
    return true;
  }
  return false;
}

function align(input: Reading, start: number): void {
  input.take((4 - ((input.at - start) & 3)) & 3);
}

/** Seven bits a byte, the lowest first. */
function number(input: Reading): number {
  let value = 0;
  for (let place = 0; place < 9; place += 1) {
    const byte = input.byte();
    value += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return value;
  }
  throw new BrokenLzma();
}
