/** Exchanges of a recording in which a session was sent and set. Its values go by numbers, as in a real recording. */
import type { RecordedCookie } from '../src/model/exchange.ts';
import { type Case, exchangeOf, observedAt, type Page } from './cases.ts';

export interface RecordedStep extends Page {
  /** The request carries a password. */
  readonly login?: true;
  readonly sends?: number;
  readonly sets?: number;
}

const sessionId = (number: number): string => `3k9d8s7f6g5h4j3k2l1q0w9e8r7t6y${10 + number}`;

export const recordedSession = (...steps: readonly RecordedStep[]): Case => ({
  pages: [{}],
  evidence: {
    exchanges: steps.map(({ login, sends, sets, ...page }, i) => {
      const lines = sets === undefined ? [] : [`Set-Cookie: sessionid=${sessionId(sets)}; HttpOnly`];
      const exchange = exchangeOf({ ...page, headers: [...(page.headers ?? []), ...lines] }, `r${i + 1}`);
      const cookies: RecordedCookie[] = [
        ...(sends === undefined ? [] : [{ way: 'sent' as const, name: 'sessionid', value: sends }]),
        ...(sets === undefined ? [] : [{ way: 'set' as const, name: 'sessionid', value: sets }]),
      ];
      const signsIn = login === true && { signsIn: true as const };
      const recorded = { file: 'a.har', entry: i + 1, at: observedAt + i, cookies, ...signsIn };
      return { ...exchange, origin: 'har' as const, recorded };
    }),
  },
});
