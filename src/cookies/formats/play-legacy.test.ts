import { describe, expect, it } from 'vitest';
import { received, vectorCases } from '../../../test/vector-cases.ts';
import play from './play-legacy.ts';

vectorCases(play, [{ vector: '160' }]);

describe('Play session up to 2.5', () => {
  it.each(['hello', `${'a'.repeat(40)}-`, `${'a'.repeat(39)}-a=b`, `${'a'.repeat(40)}-{"a":1}`])(
    'is not %s',
    (value) => {
      expect(play.recognise(received('PLAY_SESSION', value))).toBeUndefined();
    },
  );
});
