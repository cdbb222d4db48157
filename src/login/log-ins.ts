import type { SessionsOfScan } from '../gather/wire/sessions-of-scan.ts';
import type { Exchange } from '../model/exchange.ts';
import type { Identity } from '../model/identity.ts';
import { createKeeper, type Keeper } from './keeper.ts';
import type { Recipe } from './recipe.ts';

/** The identities that recipes produce, and the hooks that sign them in when the scan begins. */
export interface LogIns extends SessionsOfScan {
  readonly identities: readonly Identity[];
}

/** Nothing is sent before `signIn`. */
export function createLogIns(recipes: readonly Recipe[], target: URL, now: () => number = Date.now): LogIns {
  const keepers = recipes.map((recipe) => createKeeper(recipe, target, now));
  return {
    identities: keepers.map(({ identity }) => identity),
    signIn: (wire) => each(keepers, (keeper) => keeper.signIn(wire)),
    follow: (seen) => each(keepers, (keeper) => keeper.follow(seen)),
  };
}

/** One after another: the order of requests is the same each time. */
async function each(
  keepers: readonly Keeper[],
  work: (keeper: Keeper) => Promise<readonly Exchange[]>,
): Promise<readonly Exchange[]> {
  const exchanges: Exchange[] = [];
  for (const keeper of keepers) exchanges.push(...(await work(keeper)));
  return exchanges;
}
