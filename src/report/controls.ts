import type { Report } from '../model/report.ts';
import { controlWords } from '../model/standards.ts';

/** Requirements of standards that the findings of a check bear on, in words; checks without any are absent. */
export const controlsByCheck = ({ checks }: Report): ReadonlyMap<string, string> =>
  new Map(
    checks.flatMap(({ id, controls }) => (controls === undefined ? [] : [[id, controlWords(controls)] as const])),
  );
