/** Whether standard output gets colour (https://no-color.org): a pipe gets none unless FORCE_COLOR asks for it. */
export const wantsColor = (): boolean =>
  (process.env['NO_COLOR'] ?? '') === '' &&
  (process.stdout.isTTY === true || (process.env['FORCE_COLOR'] ?? '0') !== '0');
