import { isRecord } from '../../parse/record.ts';
import type { Dialect, Place, Problem, SchemaRef, Source } from '../document.ts';
import { follow, referenceOf, resolveFile } from '../reference.ts';
import { type JsonRecord, memberOf, placeBelow } from '../schema/schema-node.ts';
import { fieldProblems, type ObjectKind } from './fields.ts';

/** An object of the document where it really is, after its references. */
export interface Found {
  readonly node: JsonRecord;
  readonly at: Place;
}

/** One document while it is read: where its parts are, and what was wrong so far. */
export interface Reading {
  readonly sources: readonly Source[];
  readonly dialect: Dialect;
  report(problem: Problem): void;
  below(at: Place, ...keys: readonly (string | number)[]): Place;
  /** The object at a member, its references followed and its fields checked; undefined, with a problem, when there is none. */
  object(parent: Found, key: string | number, kind?: ObjectKind): Found | undefined;
  /** Members of an object-valued field, each as `object` gives it; nothing when the field is not there. */
  objects(parent: Found, field: string, kind?: ObjectKind): readonly (readonly [name: string, found: Found])[];
  /** The items of a list that are objects. */
  list(parent: Found, field: string, kind?: ObjectKind): readonly Found[];
}

const MOST_PROBLEMS = 500;

/** References that lead to a node with more beside its own `$ref` go on a few times. */
const MOST_HOPS = 20;

export function createReading(
  sources: readonly Source[],
  dialect: Dialect,
): Reading & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const checked = new Set<unknown>();
  const reading = {
    sources,
    dialect,
    problems,
    report(problem: Problem): void {
      const key = `${problem.kind} ${problem.at.file} ${problem.at.pointer} ${problem.name ?? ''}`;
      if (seen.has(key) || problems.length > MOST_PROBLEMS) return;
      seen.add(key);
      if (problems.length === MOST_PROBLEMS) {
        const message = `there are more than ${MOST_PROBLEMS} problems; the rest is not listed`;
        problems.push({ kind: 'limit', at: problem.at, message, loses: false });
      } else problems.push(problem);
    },
    below: (at: Place, ...keys: readonly (string | number)[]): Place => placeBelow(at, keys),
    object: (parent: Found, key: string | number, kind?: ObjectKind): Found | undefined =>
      objectAt(memberOf(parent.node[key], parent.at, [key]), kind),
    objects(parent: Found, field: string, kind?: ObjectKind): readonly (readonly [string, Found])[] {
      if (!Object.hasOwn(parent.node, field)) return [];
      const holder = reading.object(parent, field);
      if (holder === undefined) return [];
      const members: (readonly [string, Found])[] = [];
      for (const name of Object.keys(holder.node)) {
        const found = name.startsWith('x-') ? undefined : reading.object(holder, name, kind);
        if (found !== undefined) members.push([name, found]);
      }
      return members;
    },
    list(parent: Found, field: string, kind?: ObjectKind): readonly Found[] {
      const items = parent.node[field];
      if (items === undefined) return [];
      if (!Array.isArray(items)) {
        wrongType(reading.below(parent.at, field), 'expected a list');
        return [];
      }
      const at = reading.below(parent.at, field);
      return items.flatMap((item, index) => objectAt(memberOf(item, at, [index]), kind) ?? []);
    },
  };

  function objectAt(member: SchemaRef, kind: ObjectKind | undefined): Found | undefined {
    const found = resolved(member);
    if (found === undefined || kind === undefined || checked.has(found.node)) return found;
    checked.add(found.node);
    for (const problem of fieldProblems(dialect, kind, found)) reading.report(problem);
    return found;
  }

  function resolved(member: SchemaRef): Found | undefined {
    let here: SchemaRef = member;
    for (let hops = 0; referenceOf(here.node) !== undefined && hops < MOST_HOPS; hops += 1) {
      const next = follow({ sources }, here);
      if (next === undefined) {
        unresolved(here.at, referenceOf(here.node) ?? '');
        return undefined;
      }
      // A node that has more beside its reference, as path items may, stands for itself.
      if (next.node === here.node) break;
      here = next;
    }
    if (isRecord(here.node)) return { node: here.node, at: here.at };
    wrongType(here.at, 'expected an object');
    return undefined;
  }

  function unresolved(at: Place, name: string): void {
    const isRead = sources.some(({ from }) => from === resolveFile(name.split('#', 1)[0] ?? '', at.file));
    const isElsewhere = /^[a-z][a-z0-9+.-]{1,20}:/i.test(name) && !isRead;
    reading.report(
      isElsewhere
        ? {
            kind: 'unread-ref',
            at,
            message: 'the reference names another document, which was not read',
            name,
            loses: false,
          }
        : { kind: 'unresolved-ref', at, message: 'the reference does not resolve', name, loses: true },
    );
  }

  function wrongType(at: Place, message: string): void {
    reading.report({ kind: 'wrong-type', at, message, loses: true });
  }

  return reading;
}

/** A text field, cut to a bound; undefined where it is none. */
export const textOf = ({ node }: Found, field: string, most = 2000): string | undefined => {
  const value = node[field];
  return typeof value === 'string' ? value.slice(0, most) : undefined;
};

/** The texts of a list field. */
export const textsOf = ({ node }: Found, field: string): string[] => {
  const value: unknown = node[field];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
};

/** A schema-valued field as it is. */
export const schemaOf = ({ node, at }: Found, field: string): SchemaRef | undefined => {
  const value = node[field];
  return isRecord(value) || typeof value === 'boolean' ? memberOf(value, at, [field]) : undefined;
};
