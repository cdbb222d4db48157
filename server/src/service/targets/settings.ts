import { VaultError } from '../../access/vault.ts';
import type { App } from '../app.ts';
import type { OwnedTarget } from '../guards/ownership.ts';
import { invalid, Problem } from '../problem.ts';
import { hostAndPort, storedAddress, storedDocument } from './address.ts';
import { checkRecipes } from './check-recipes.ts';
import {
  type Credentials,
  type IdentityInput,
  mergeCredentials,
  namesOf,
  noCredentials,
  openCredentials,
  sealCredentials,
} from './credentials.ts';
import { overlay, type TargetChange } from './input.ts';
import type { TargetRow } from './target.ts';

/** The settings of a target before a change; a new one has the standard ones. */
export type Settings = Pick<
  TargetRow,
  'name' | 'url' | 'spec' | 'context' | 'pace' | 'policy' | 'identities' | 'identity_names' | 'owner' | 'badge_public'
>;

export interface ChangedSettings {
  readonly settings: Settings & Pick<TargetRow, 'host'>;
  readonly credentials: Credentials;
}

/** Applies a change to settings; writes nothing. Throws `validation-failed`. */
export async function changeSettings({ vault }: App, before: Settings, change: TargetChange): Promise<ChangedSettings> {
  const url = storedAddress(change.url ?? before.url);
  const host = hostAndPort(new URL(url));
  const stored = storedCredentials(vault, before, change);
  if (host !== hostAndPort(new URL(before.url))) requireCredentialsAgain(stored, change);
  const credentials = mergeCredentials(stored, change);
  await checkRecipes(change.recipes ?? []);
  const isSealedAgain = change.identities !== undefined || change.recipes !== undefined;
  return {
    credentials,
    settings: {
      name: change.name ?? before.name,
      url,
      host,
      spec: storedDocument(change.spec ?? before.spec),
      context: change.context === undefined ? before.context : change.context,
      pace: overlay(before.pace, change.pace),
      policy: overlay(before.policy, change.policy),
      identities: isSealedAgain ? sealCredentials(vault, credentials) : before.identities,
      identity_names: namesOf(credentials),
      owner: change.owner === undefined ? before.owner : change.owner,
      badge_public: change.badgePublic ?? before.badge_public,
    },
  };
}

/** Throws `conflict` where no key opens them, unless the change gives both lists anew. */
function storedCredentials(vault: App['vault'], before: Settings, { identities, recipes }: TargetChange): Credentials {
  try {
    return openCredentials(vault, before.identities);
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    if (identities !== undefined && recipes !== undefined) return noCredentials;
    throw new Problem(
      'conflict',
      'No encryption key of the server opens the stored credentials: give identities and recipes again, in full.',
    );
  }
}

/** Whoever may change a target may not read its credentials: they do not follow it to a host of that person's choice. */
function requireCredentialsAgain(stored: Credentials, { identities, recipes }: TargetChange): void {
  const kept =
    (stored.identities.length > 0 && (identities?.some(hasKeptHeader) ?? true)) ||
    (stored.recipes.length > 0 && (recipes?.some(({ recipe }) => recipe === null) ?? true));
  if (kept) throw invalid('/url', 'moves the target to another host: give identities and recipes again in full');
}

const hasKeptHeader = ({ headers }: IdentityInput): boolean => Object.values(headers).includes(null);

/** The settings as columns to write. */
export const settingsColumns = (settings: ChangedSettings['settings']) => ({
  ...settings,
  pace: JSON.stringify(settings.pace),
  policy: JSON.stringify(settings.policy),
  identity_names: JSON.stringify(settings.identity_names),
});

/** What decides whether these settings need a proof of ownership. */
export const ownedAs = ({ settings, credentials }: ChangedSettings, verifiedHost: string | null): OwnedTarget => ({
  host: settings.host,
  verifiedHost,
  rate: settings.pace.rate,
  allowWrites: settings.policy.allowWrites,
  identities: credentials.identities.length + credentials.recipes.length,
});
