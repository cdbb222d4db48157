import { expect, it } from 'vitest';
import { checks } from '../checks/index.ts';
import { fileChecks } from './files.ts';
import { readsTexts } from './judge-recording.ts';

it('asks every check that reads files', () => {
  expect(fileChecks).toEqual(checks.filter(readsTexts));
});
