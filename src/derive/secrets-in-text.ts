import { findSecrets } from '../secrets/engine.ts';
import type { SecretMatch } from '../secrets/rule.ts';
import { forRecentTexts } from './recent-texts.ts';

/** Secrets by their form in a text; equal long texts are searched once. */
export const secretsInText: (text: string) => readonly SecretMatch[] = forRecentTexts(findSecrets);
