/** The table of the rules as text, which is read in a fiftieth of the time that making it takes. */
import { slotsOf } from './literal-index.ts';
import type { RuleTable } from './rule-table.ts';

type List = Uint8Array | Int8Array | Uint16Array | Uint32Array | Int32Array;
type Kind<T extends List> = new (buffer: ArrayBuffer) => T;

/** Lists of numbers are base64 of their bytes, the lowest first. The slots are left out: they are quickly filled from the windows. */
export const printTable = ({ literals: { slots: _, ...literals }, ...table }: RuleTable): string =>
  JSON.stringify({ ...table, literals }, (_, value) =>
    ArrayBuffer.isView(value)
      ? Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('base64')
      : value,
  );

type Printed<T> = { readonly [K in keyof T]: T[K] extends List ? string : T[K] };

interface PrintedTable extends Printed<Omit<RuleTable, 'literals'>> {
  readonly literals: Printed<Omit<RuleTable['literals'], 'slots' | 'guards'>> & {
    readonly guards: Printed<RuleTable['literals']['guards']>;
  };
}

/** What `printTable` printed. */
export const readTable = (text: string): RuleTable => {
  const table: PrintedTable = JSON.parse(text);
  const { literals } = table;
  const windows = listOf(Int32Array, literals.windows);
  return {
    ...table,
    firstRules: listOf(Uint16Array, table.firstRules),
    firstEntries: listOf(Uint16Array, table.firstEntries),
    rules: listOf(Uint16Array, table.rules),
    literals: {
      ...literals,
      windows,
      slots: slotsOf(windows),
      first: listOf(Uint32Array, literals.first),
      words: listOf(Uint16Array, literals.words),
      offsets: listOf(Int8Array, literals.offsets),
      probes: listOf(Uint8Array, literals.probes),
      probesAt: listOf(Int8Array, literals.probesAt),
      bytes: listOf(Uint8Array, literals.bytes),
      starts: listOf(Uint32Array, literals.starts),
      exact: listOf(Uint8Array, literals.exact),
      guards: readGuards(literals.guards),
    },
  };
};

const readGuards = (guards: PrintedTable['literals']['guards']): RuleTable['literals']['guards'] => ({
  flags: listOf(Uint8Array, guards.flags),
  firstSteps: listOf(Uint16Array, guards.firstSteps),
  steps: listOf(Uint16Array, guards.steps),
  runs: listOf(Uint16Array, guards.runs),
  sets: listOf(Uint32Array, guards.sets),
});

const listOf = <T extends List>(kind: Kind<T>, base64: string): T =>
  new kind(Uint8Array.from(Buffer.from(base64, 'base64')).buffer);
