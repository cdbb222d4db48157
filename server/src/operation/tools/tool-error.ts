/** What a user of a tool must change: an argument, or the state of the database. Said in one line, with this exit code. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
  readonly exitCode: number;

  constructor(message: string, exitCode: 2 | 3 | 4) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** The one file that a tool is given. */
export function fileArgument(args: readonly string[], usage: string): string {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith('-') || more.length > 0)
    throw new ToolError(`usage: openbrick server ${usage}`, 2);
  return file;
}
