import { afterEach } from 'vitest';
import { gather } from '../../gather/gather.ts';
import { type Variation, wireOptions } from '../../gather/testing/options.ts';
import type { Exchange } from '../../model/exchange.ts';
import { createLogIns } from '../log-ins.ts';
import { readRecipe } from '../read-recipe.ts';
import type { Recipe } from '../recipe.ts';
import { PASSWORD, type Shop, type ShopOptions, startShop } from './shop.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

export async function shop(options: ShopOptions = {}): Promise<Shop> {
  const started = await startShop(options);
  open.push(started.close);
  return started;
}

export const FORM_STEPS = `
steps:
  - request: { url: /login }
    extract: { csrf: { field: csrf } }
  - request: { url: /login, form: { username: alice, password: env:SHOP_PASSWORD, csrf: '{{csrf}}' } }
    expect: { status: 302 }
`;
export const LOG_OUT = 'logout: [{ request: { method: POST, url: /logout } }]\n';
export const CHECK = 'check: { url: /me }\n';

export const recipe = (text: string, password = PASSWORD): Recipe =>
  readRecipe('alice.yml', text, (name) => (name === 'SHOP_PASSWORD' ? password : undefined));

/** Signs in, surveys and follows the sessions; what was seen. */
export async function signedIn(
  url: string,
  recipes: readonly Recipe[],
  variation: Variation = {},
): Promise<{ readonly exchanges: readonly Exchange[]; readonly text: string; readonly notes: readonly string[] }> {
  const { identities, ...sessions } = createLogIns(recipes, new URL(url));
  const [first] = identities;
  const users = { identities, sessions, ...(first !== undefined && { surveyAs: first.name }) };
  const nothing = { seeds: [], include: [], exclude: [], keys: [] };
  const { evidence, wire } = await gather({ ...wireOptions(url, variation), ...users, ...nothing, crawl: true });
  open.push(wire.close);
  if (!evidence.exchanges.ok) throw new Error(evidence.exchanges.why);
  return { exchanges: evidence.exchanges.value, text: JSON.stringify(evidence), notes: wire.notes() };
}
