/** Lets so many tasks run at once; the others wait in the order in which they came. */
export function fewAtOnce(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let active = 0;

  async function enter(): Promise<void> {
    if (active >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else active += 1;
  }
  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) active -= 1;
    else next();
  }

  return async (task) => {
    await enter();
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
