import { type Code, leb } from './code.ts';

const I32 = 0x7f;
const I64 = 0x7e;
const V128 = 0x7b;
const PAGE_BYTES = 65_536;

/** A function of numbers that returns a number. Its locals are counted on from its parameters: numbers of 32 bits, of 64, then vectors. */
interface Written {
  readonly parameters: number;
  readonly numbers?: number;
  readonly longs?: number;
  readonly vectors?: number;
  /** Leaves one number. */
  readonly body: Code;
}

export interface Loop {
  readonly run: (...parameters: readonly number[]) => number;
  readonly memory: ArrayBuffer;
}

const section = (id: number, content: Code): Code => [id, ...leb(content.length), ...content];
const name = (text: string): Code => [text.length, ...Buffer.from(text)];

const codeOf = ({ numbers = 0, longs = 0, vectors = 0, body }: Written): Code => {
  const code = [3, ...leb(numbers), I32, ...leb(longs), I64, ...leb(vectors), V128, ...body, 0x0b];
  return [...leb(code.length), ...code];
};

/** A module with some functions and one memory (core specification 2.0, section 5.5), ready to run. `bytes` is what the memory must hold; given in whole pages. */
export const createLoops = <const T extends readonly Written[]>({
  loops,
  bytes,
}: {
  readonly loops: T;
  readonly bytes: number;
}) => {
  const pages = leb(Math.ceil(bytes / PAGE_BYTES));
  const types = loops.flatMap(({ parameters }) => [0x60, parameters, ...Array<number>(parameters).fill(I32), 1, I32]);
  const module = Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [loops.length, ...types]),
    ...section(3, [loops.length, ...loops.keys()]),
    ...section(5, [1, 1, ...pages, ...pages]),
    ...section(7, [
      loops.length + 1,
      ...loops.flatMap((_, at) => [...name(`run${at}`), 0x00, at]),
      ...name('memory'),
      0x02,
      0,
    ]),
    ...section(10, [loops.length, ...loops.flatMap(codeOf)]),
  ]);
  const { memory, ...functions } = new WebAssembly.Instance(new WebAssembly.Module(module))
    .exports as unknown as Exports;
  const all = loops.map((_, at) => functions[`run${at}`] ?? NEVER) as { [K in keyof T]: Loop['run'] };
  return { functions: all, memory: memory.buffer };
};

/** The same with one function. */
export const createLoop = ({ bytes, ...loop }: Written & { readonly bytes: number }): Loop => {
  const { functions, memory } = createLoops({ loops: [loop], bytes });
  return { run: functions[0], memory };
};

const NEVER: Loop['run'] = () => 0;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  readonly [name: `run${number}`]: Loop['run'];
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
