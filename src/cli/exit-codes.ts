/** What a command says to the shell. */
export const exitCodes = {
  gate: 1,
  usage: 2,
  unreachable: 3,
  output: 4,
  bug: 70,
  interrupted: 130,
} as const;

/** Something that was asked for could not be written: this is said by the exit code whatever else is. */
export function outputFailed(): void {
  process.once('exit', () => {
    process.exitCode = exitCodes.output;
  });
}
