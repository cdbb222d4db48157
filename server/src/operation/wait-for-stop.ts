/** Resolves with the first of SIGTERM and SIGINT. A second one ends the process at once. */
export const waitForStop = (): Promise<NodeJS.Signals> =>
  new Promise((resolve) => {
    const first = (signal: NodeJS.Signals): void => {
      for (const name of ['SIGTERM', 'SIGINT'] as const) {
        process.removeListener(name, first);
        process.on(name, () => process.exit(1));
      }
      resolve(signal);
    };
    process.on('SIGTERM', first);
    process.on('SIGINT', first);
  });
