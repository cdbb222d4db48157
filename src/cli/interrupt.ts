/** First Ctrl-C ends the scan and lets the report be written; the second ends the program. */
export function onInterrupt(): { readonly signal: AbortSignal } {
  const controller = new AbortController();
  const stop = (): void => {
    process.stderr.write('\nopenbrick: interrupted, writing what there is (again to quit at once)\n');
    controller.abort();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return { signal: controller.signal };
}
