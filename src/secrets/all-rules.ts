import type { SecretRule } from './rule.ts';
import { providers } from './rules/index.ts';

/** Every rule, by the name of its file and then as written there. For what looks at all of them; a search makes those that it needs. */
export const secretRules: readonly SecretRule[] = providers.flatMap((rulesOf) => rulesOf());
