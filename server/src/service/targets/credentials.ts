import type { CredentialNames } from '../../store/values.ts';
import type { Vault } from '../app.ts';
import { invalid } from '../problem.ts';

export interface IdentityInput {
  readonly name: string;
  /** null keeps the value that is stored for this identity and header. */
  readonly headers: Readonly<Record<string, string | null>>;
}

export interface RecipeInput {
  readonly name: string;
  /** The text of a log-in recipe; null keeps the one that is stored under this name. */
  readonly recipe: string | null;
}

/** The credentials of a target in full. They exist in memory only; the store has them sealed. */
export interface Credentials {
  readonly identities: readonly { readonly name: string; readonly headers: Readonly<Record<string, string>> }[];
  readonly recipes: readonly { readonly name: string; readonly recipe: string }[];
}

export interface CredentialInput {
  readonly identities?: readonly IdentityInput[] | undefined;
  readonly recipes?: readonly RecipeInput[] | undefined;
}

export const noCredentials: Credentials = { identities: [], recipes: [] };

/** The stored credentials after a change: a list that is absent stays as it is. Throws `validation-failed` where null has nothing to keep. */
export function mergeCredentials(stored: Credentials, input: CredentialInput): Credentials {
  const merged = {
    identities:
      input.identities?.map(({ name, headers }, at) => ({
        name,
        headers: keepHeaders(headers, headersOf(stored, name), `/identities/${at}/headers`),
      })) ?? stored.identities,
    recipes:
      input.recipes?.map(({ name, recipe }, at) => {
        const before = stored.recipes.find((each) => each.name === name)?.recipe;
        return { name, recipe: recipe ?? before ?? missing(`/recipes/${at}/recipe`) };
      }) ?? stored.recipes,
  };
  requireDistinctNames(merged);
  return merged;
}

export const sealCredentials = (vault: Vault, credentials: Credentials): Buffer | null =>
  isEmpty(credentials) ? null : vault.seal(JSON.stringify(credentials));

export const openCredentials = (vault: Vault, sealed: Buffer | null): Credentials =>
  sealed === null ? noCredentials : (JSON.parse(vault.open(sealed)) as Credentials);

/** What is stored in the clear beside the sealed values. */
export const namesOf = ({ identities, recipes }: Credentials): CredentialNames => ({
  identities: identities.map(({ name, headers }) => ({ name, headers: Object.keys(headers) })),
  recipes: recipes.map(({ name }) => name),
});

export const isEmpty = ({ identities, recipes }: Credentials): boolean =>
  identities.length === 0 && recipes.length === 0;

const headersOf = (stored: Credentials, name: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(stored.identities.find((each) => each.name === name)?.headers ?? {}).map(([header, value]) => [
      header.toLowerCase(),
      value,
    ]),
  );

const keepHeaders = (
  headers: IdentityInput['headers'],
  stored: ReadonlyMap<string, string>,
  pointer: string,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      value ??
        stored.get(name.toLowerCase()) ??
        missing(`${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`),
    ]),
  );

function missing(pointer: string): never {
  throw invalid(pointer, 'null keeps a stored value, and none is stored here');
}

function requireDistinctNames({ identities, recipes }: Credentials): void {
  const seen = new Set<string>();
  for (const [list, entries] of Object.entries({ identities, recipes })) {
    for (const [at, { name }] of entries.entries()) {
      if (seen.has(name)) throw invalid(`/${list}/${at}/name`, 'is the name of another identity or recipe');
      seen.add(name);
    }
  }
}
