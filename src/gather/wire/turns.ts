/** Which requests of a caller are on their way. Where each response replaces the session, they go one after another. */
export interface Turns {
  /** Runs `work` at the caller's turn: at once unless its requests go one after another. */
  take<T>(caller: string, work: () => Promise<T>): Promise<T>;
  /** From now on the requests of the caller go one after another. */
  oneByOne(caller: string): void;
  /** A request leaves. Returns what ends it. */
  begin(caller: string): () => void;
  /** When those that are on their way now have ended. */
  ended(caller: string): Promise<void>;
}

export function createTurns(): Turns {
  const underway = new Map<string, Set<Promise<void>>>();
  /** The last request of each caller whose requests go one after another. */
  const last = new Map<string, Promise<unknown>>();
  return {
    take(caller, work) {
      const before = last.get(caller);
      if (before === undefined) return work();
      const turn = before.then(work);
      last.set(
        caller,
        turn.catch(() => undefined),
      );
      return turn;
    },
    oneByOne(caller) {
      if (!last.has(caller)) last.set(caller, Promise.resolve());
    },
    begin(caller) {
      let end = (): void => undefined;
      const request = new Promise<void>((resolve) => {
        end = resolve;
      });
      const ofCaller = underway.get(caller) ?? new Set();
      underway.set(caller, ofCaller.add(request));
      return () => {
        ofCaller.delete(request);
        end();
      };
    },
    async ended(caller) {
      await Promise.all(underway.get(caller) ?? []);
    },
  };
}
