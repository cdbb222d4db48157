import type { CodeFact, CodePlace } from '../../model/code.ts';
import { markAt } from '../../secrets/marks.ts';
import { excerptOf } from '../excerpt.ts';
import { placeOf, type Seat } from '../find/module-reading.ts';
import type { Spot } from '../values/origin.ts';

type Base = Pick<CodeFact, 'at' | 'excerpt' | 'steps' | 'part' | 'func' | 'routes' | 'framework' | 'allowed'>;

interface More {
  /** That a mark in the line may name. */
  readonly check: string;
  readonly framework?: string | undefined;
  readonly steps?: readonly Spot[];
  /** Literals that are not shown. */
  readonly hidden?: readonly Spot[];
}

/** What all facts have in common. */
export function baseOf({ spot, text, part, func, routes }: Seat, more: More): Base {
  const { check, framework, steps = [], hidden = [] } = more;
  const allowed = markAt({ text, start: spot.start, end: spot.end, isBytes: false }, check);
  return {
    at: placeOf(spot),
    excerpt: excerptOf(
      text,
      spot,
      hidden.filter(({ file }) => file === spot.file),
    ),
    steps: distinct(steps.map(placeOf), placeOf(spot)),
    ...(part !== undefined && { part }),
    ...(func !== undefined && func !== '' && { func }),
    routes: routes(),
    ...(framework !== undefined && { framework }),
    ...(allowed !== undefined && { allowed }),
  };
}

/** Each line once, without the one that is reported anyway. */
function distinct(places: readonly CodePlace[], but: CodePlace): CodePlace[] {
  const seen = new Set([`${but.file} ${but.line}`]);
  return places.filter(({ file, line }) => {
    const id = `${file} ${line}`;
    return seen.has(id) ? false : seen.add(id);
  });
}
