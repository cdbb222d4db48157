/** Imported by instrumented code: notes which places of mutants run while a test does, and which run while code is only loaded. */
interface Seen {
  loaded: Set<number>;
  tested: Set<number>;
  isInTest: boolean;
}

const scope = globalThis as { mutantsSeen?: Seen };

/** What was seen since it was last taken: one object for each thread, whichever copy of this module asks. */
export function seen(): Seen {
  scope.mutantsSeen ??= { loaded: new Set(), tested: new Set(), isInTest: false };
  return scope.mutantsSeen;
}

export function hit(mutant: number): void {
  const { loaded, tested, isInTest } = seen();
  (isInTest ? tested : loaded).add(mutant);
}
