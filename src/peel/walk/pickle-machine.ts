/** The stack and memo of a pickle walk. Every value is in one place only, so that the result is a tree. */
import type { Cursor } from './cursor.ts';
import { malformed, memberName, mentioned, textOf } from './plain.ts';

export type Built = null | boolean | number | string | Built[] | { [name: string]: Built };
export interface Members {
  [name: string]: Built;
}

export interface Machine {
  readonly from: Cursor;
  readonly classes: string[];
  readonly stack: Built[];
  readonly marks: number[];
  readonly memo: Map<number, Built>;
}

export const pop = ({ stack, marks }: Machine): Built => {
  if (stack.length <= (marks.at(-1) ?? 0)) return malformed();
  return stack.pop() ?? null;
};

export const top = ({ stack }: Machine): Built => (stack.length > 0 ? (stack.at(-1) ?? null) : malformed());

export const aboveMark = ({ stack, marks }: Machine): Built[] => stack.splice(marks.pop() ?? malformed());

export const line = ({ from }: Machine): string => textOf(from.until(0x0a));

export const push =
  (read: (machine: Machine) => Built) =>
  (machine: Machine): void => {
    machine.stack.push(read(machine));
  };

/** No prototype: a member named `__proto__` is a member. */
export const members = (pairs: readonly Built[] = []): Members => {
  const into: Members = Object.create(null);
  assign(into, pairs);
  return into;
};

const assign = (into: Members, pairs: readonly Built[]): void => {
  for (let at = 0; at + 1 < pairs.length; at += 2) into[memberName(pairs[at] ?? null)] = pairs[at + 1] ?? null;
};

export const isMembers = (value: Built): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const setItems = (target: Built, pairs: readonly Built[]): void => {
  if (isMembers(target)) assign(target, pairs);
  else malformed();
};

export const append = (target: Built, items: readonly Built[]): void => {
  if (Array.isArray(target)) for (const item of items) target.push(item);
  else if (isMembers(target)) target['items'] = [...items];
  else malformed();
};

export const remember = ({ memo }: Machine, at: number, value: Built): void => {
  memo.set(at, value);
};

/** What is mentioned again is never a container: that keeps the result a tree. */
export const again = (value: Built): Built => (mentioned(value) === null ? null : value);

export const recall = ({ memo }: Machine, at: number): Built => {
  const value = memo.get(at);
  return value === undefined ? malformed() : again(value);
};
