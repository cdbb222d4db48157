import type { Plant } from '../../test/lab/guide-apps.ts';
import { ABOUT_HTTPS, BOUND_TO_A_PAGE, MEANINGS } from './mapping.ts';

/** A finding as a tool gives it. */
export interface Said {
  /** The tool's own name, with the text behind a colon where the name alone is a category. */
  readonly own: string;
  readonly path?: string;
  readonly cookie?: string;
  /** A remark of severity info: it counts where it was planted, not against a fixed application. */
  readonly remark?: boolean;
}

/** The checks that a finding stands for; openbrick's own names stand for themselves. */
const checksOf = (tool: string, { own }: Said): readonly string[] =>
  tool === 'openbrick' ? [own] : (MEANINGS[tool]?.find(({ says }) => says.test(own))?.checks ?? []);

const fits = (plant: Plant, said: Said): boolean => {
  if (BOUND_TO_A_PAGE.has(plant.check)) return said.path === undefined || said.path.startsWith(plant.path);
  return said.cookie === undefined || plant.name === undefined || said.cookie === plant.name;
};

/** Plants that at least one finding names. */
export const found = (tool: string, plants: readonly Plant[], said: readonly Said[]): readonly Plant[] =>
  plants.filter((plant) => said.some((each) => checksOf(tool, each).includes(plant.check) && fits(plant, each)));

/** Kinds of findings on an application without plants, those about HTTPS apart. */
export function wronglySaid(
  tool: string,
  said: readonly Said[],
): { readonly kinds: number; readonly aboutHttps: number } {
  const kinds = new Map<string, boolean>();
  for (const each of said.filter(({ remark }) => remark !== true)) {
    const checks = checksOf(tool, each);
    kinds.set(each.own, checks.length > 0 && checks.every((check) => ABOUT_HTTPS.has(check)));
  }
  const aboutHttps = [...kinds.values()].filter(Boolean).length;
  return { kinds: kinds.size - aboutHttps, aboutHttps };
}
