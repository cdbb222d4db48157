/**
 * Python pickle, protocols 0 to 5 (`Lib/pickletools.py` lists the opcodes): the stack machine is followed, but nothing is imported
 * or called. What a load would build is written `{ args, … }`, and its name among the classes.
 */
import { type Cursor, cursorOver } from './cursor.ts';
import {
  aboveMark,
  again,
  append,
  type Built,
  isMembers,
  line,
  type Machine,
  members,
  pop,
  push,
  recall,
  remember,
  setItems,
  top,
} from './pickle-machine.ts';
import { integer, littleEndian, malformed, textOf, type Walked, walked } from './plain.ts';

/** Undefined for bytes that do not run to a STOP. */
export const walkPickle = (bytes: Uint8Array): Walked | undefined =>
  walked((classes) => {
    const machine: Machine = { from: cursorOver(bytes), classes, stack: [], marks: [], memo: new Map() };
    for (;;) {
      const opcode = machine.from.byte();
      if (opcode === STOP) return pop(machine);
      const run = OPCODES.get(opcode) ?? malformed();
      run(machine);
    }
  });

const STOP = 0x2e;

const global = ({ classes }: Machine, module: Built, name: Built): string => {
  if (typeof module !== 'string' || typeof name !== 'string') return malformed();
  classes.push(`${module}.${name}`);
  return `${module}.${name}`;
};

/** What a call would make. `_codecs.encode(text, 'latin1')` is how protocol 2 of Python 3 writes bytes. */
const called = (callable: Built, args: Built): Built => {
  const list = Array.isArray(args) ? args : [args];
  if (callable === '_codecs.encode') return list[0] ?? null;
  const made = members();
  if (list.length > 0) made['args'] = list;
  return made;
};

const reduce = push((machine) => {
  const args = pop(machine);
  return called(pop(machine), args);
});

/** BUILD sets attributes: a dictionary, or a pair of one and one for slots. */
const build = (machine: Machine): void => {
  const state = pop(machine);
  const made = top(machine);
  if (!isMembers(made)) return;
  for (const part of Array.isArray(state) ? state : [state]) {
    if (isMembers(part)) Object.assign(made, part);
    else if (part !== null) made['state'] = part;
  }
};

const decimal = (text: string): Built => {
  if (text === '00' || text === '01') return text === '01';
  return /^[+-]?[0-9]{1,400}L?$/.test(text) ? integer(BigInt(text.replace(/^\+|L$/g, ''))) : malformed();
};

/** Protocol 0 escapes what lies beyond Latin-1. */
const rawUnicode = (text: string): string =>
  text.replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const sizedText =
  (size: (from: Cursor) => number) =>
  ({ from }: Machine): Built =>
    textOf(from.take(size(from)));

const u1 = (from: Cursor): number => from.uintLe(1);
const u4 = (from: Cursor): number => from.uintLe(4);
const u8 = (from: Cursor): number => Number(littleEndian(from.take(8), false));
const long = ({ from }: Machine, size: number): Built => integer(littleEndian(from.take(size), true));

const last = (count: number) => push((machine) => Array.from({ length: count }, () => pop(machine)).reverse());

const index = (text: string): number => (/^[0-9]{1,9}$/.test(text) ? Number(text) : malformed());

const appendOne = (machine: Machine): void => {
  const item = pop(machine);
  append(top(machine), [item]);
};

const appendAll = (machine: Machine): void => {
  const items = aboveMark(machine);
  append(top(machine), items);
};

const setOne = (machine: Machine): void => {
  const value = pop(machine);
  const key = pop(machine);
  setItems(top(machine), [key, value]);
};

const setAll = (machine: Machine): void => {
  const pairs = aboveMark(machine);
  setItems(top(machine), pairs);
};

/** NEWOBJ_EX has keyword arguments as well. */
const newObjectWithKeywords = push((machine) => {
  const keywords = pop(machine);
  const args = pop(machine);
  const made = called(pop(machine), args);
  if (isMembers(made) && isMembers(keywords)) Object.assign(made, keywords);
  return made;
});

const stackGlobal = push((machine) => {
  const name = pop(machine);
  return global(machine, pop(machine), name);
});

const instance = push((machine) => {
  const name = global(machine, line(machine), line(machine));
  return called(name, aboveMark(machine));
});

const objectFromMark = push((machine) => {
  const [callable = null, ...args] = aboveMark(machine);
  return called(callable, args);
});

/** Registered extensions and out-of-band buffers stand for something that is not in these bytes. */
const elsewhere = (size: number) =>
  push(({ from }) => {
    from.take(size);
    return null;
  });

const TABLE: readonly (readonly [string | number, (machine: Machine) => void])[] = [
  ['(', ({ stack, marks }) => void marks.push(stack.length)],
  ['0', (machine) => void pop(machine)],
  ['1', (machine) => void aboveMark(machine)],
  ['2', push((machine) => again(top(machine)))],
  ['N', push(() => null)],
  [0x88, push(() => true)],
  [0x89, push(() => false)],
  ['I', push((machine) => decimal(line(machine)))],
  ['L', push((machine) => decimal(line(machine)))],
  ['J', push(({ from }) => from.take(4).readInt32LE(0))],
  ['K', push(({ from }) => u1(from))],
  ['M', push(({ from }) => from.uintLe(2))],
  [0x8a, push((machine) => long(machine, u1(machine.from)))],
  [0x8b, push((machine) => long(machine, u4(machine.from)))],
  ['F', push((machine) => Number.parseFloat(line(machine)))],
  ['G', push(({ from }) => from.take(8).readDoubleBE(0))],
  ['S', push((machine) => line(machine).replace(/^['"]|['"]$/g, ''))],
  ['V', push((machine) => rawUnicode(line(machine)))],
  ['T', push(sizedText(u4))],
  ['U', push(sizedText(u1))],
  ['X', push(sizedText(u4))],
  ['B', push(sizedText(u4))],
  ['C', push(sizedText(u1))],
  [0x8c, push(sizedText(u1))],
  [0x8d, push(sizedText(u8))],
  [0x8e, push(sizedText(u8))],
  [0x96, push(sizedText(u8))],
  [']', push(() => [])],
  [')', push(() => [])],
  [0x8f, push(() => [])],
  ['l', push(aboveMark)],
  ['t', push(aboveMark)],
  [0x91, push(aboveMark)],
  [0x85, last(1)],
  [0x86, last(2)],
  [0x87, last(3)],
  ['a', (machine) => appendOne(machine)],
  ['e', (machine) => appendAll(machine)],
  [0x90, (machine) => appendAll(machine)],
  ['}', push(() => members())],
  ['d', push((machine) => members(aboveMark(machine)))],
  ['s', (machine) => setOne(machine)],
  ['u', (machine) => setAll(machine)],
  ['p', (machine) => remember(machine, index(line(machine)), top(machine))],
  ['q', (machine) => remember(machine, u1(machine.from), top(machine))],
  ['r', (machine) => remember(machine, u4(machine.from), top(machine))],
  [0x94, (machine) => remember(machine, machine.memo.size, top(machine))],
  ['g', push((machine) => recall(machine, index(line(machine))))],
  ['h', push((machine) => recall(machine, u1(machine.from)))],
  ['j', push((machine) => recall(machine, u4(machine.from)))],
  ['c', push((machine) => global(machine, line(machine), line(machine)))],
  [0x93, stackGlobal],
  ['R', reduce],
  [0x81, reduce],
  [0x92, newObjectWithKeywords],
  ['i', instance],
  ['o', objectFromMark],
  ['b', build],
  ['P', push((machine) => line(machine))],
  ['Q', push((machine) => pop(machine))],
  [0x80, ({ from }) => void from.take(1)],
  [0x95, ({ from }) => void from.take(8)],
  [0x82, elsewhere(1)],
  [0x83, elsewhere(2)],
  [0x84, elsewhere(4)],
  [0x97, elsewhere(0)],
  [0x98, () => undefined],
];

const OPCODES = new Map(
  TABLE.map(([opcode, run]) => [typeof opcode === 'string' ? opcode.charCodeAt(0) : opcode, run] as const),
);
