import { type Code, leb } from './code.ts';

const I32 = 0x7f;
const I64 = 0x7e;
const V128 = 0x7b;
const PAGE_BYTES = 65_536;

/** A function of numbers that answers a number. Its locals are counted on from its parameters: numbers of 32 bits, of 64, then vectors. */
interface Written {
  readonly parameters: number;
  readonly numbers?: number;
  readonly longs?: number;
  readonly vectors?: number;
  /** Leaves one number. */
  readonly body: Code;
  /** What the memory must hold; given in whole pages. */
  readonly bytes: number;
}

export interface Loop {
  readonly run: (...parameters: readonly number[]) => number;
  readonly memory: ArrayBuffer;
}

const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content];
const name = (text: string): Code => [text.length, ...Buffer.from(text)];

/** A module with one function and one memory (core specification 2.0, section 5.5), ready to run. */
export const createLoop = ({ parameters, numbers = 0, longs = 0, vectors = 0, body, bytes }: Written): Loop => {
  const pages = leb(Math.ceil(bytes / PAGE_BYTES));
  const locals = [3, ...leb(numbers), I32, ...leb(longs), I64, ...leb(vectors), V128];
  const code = [...locals, ...body, 0x0b];
  const module = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameters, ...Array<number>(parameters).fill(I32), 1, I32]),
    ...section(3, [1, 0]),
    ...section(5, [1, 1, ...pages, ...pages]),
    ...section(7, [2, ...name('run'), 0x00, 0, ...name('memory'), 0x02, 0]),
    ...section(10, [1, ...leb(code.length), ...code]),
  ]);
  const { run, memory } = new WebAssembly.Instance(new WebAssembly.Module(module)).exports as unknown as Exports;
  return { run, memory: memory.buffer };
};

interface Exports {
  readonly run: Loop['run'];
  readonly memory: { readonly buffer: ArrayBuffer };
}

/** TypeScript knows the JavaScript interface of WebAssembly in browsers only. */
declare global {
  namespace WebAssembly {
    class Module {
      constructor(bytes: Uint8Array<ArrayBuffer>);
    }
    class Instance {
      constructor(module: Module);
      readonly exports: Readonly<Record<string, unknown>>;
    }
  }
}
