import { ConfigError } from '../config/config.ts';
import { fieldsOf } from '../config/fields.ts';
import { runStdio } from '../mcp/stdio.ts';

/** Speaks MCP on standard input and output until the client goes, on behalf of the server that the environment names. Returns the exit code; throws ConfigError. */
export async function runMcp(env: NodeJS.ProcessEnv): Promise<number> {
  const field = fieldsOf(env);
  const url = field.origin('OPENBRICK_URL') ?? 'http://127.0.0.1:8780';
  const token = field.text('OPENBRICK_TOKEN');
  if (token === undefined) throw new ConfigError('OPENBRICK_TOKEN must be an API token of the server');
  if (!/^[\x21-\x7e]{1,500}$/.test(token)) throw new ConfigError('OPENBRICK_TOKEN must be one word of ASCII');
  await runStdio({ url, token });
  return 0;
}
