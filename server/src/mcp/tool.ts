import { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { App } from '../service/app.ts';

/** One tool of the MCP server. `run` gives what is shown as JSON; it throws Problem as every service does. */
export interface Tool<Input extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Input;
  /** It starts or changes something. */
  readonly writes: boolean;
  run(app: App, actor: Actor, input: z.output<Input>): Promise<unknown>;
}

/** Keeps the type of the input for `run`. */
export const defineTool = <Input extends z.ZodType>(tool: Tool<Input>): Tool => tool as unknown as Tool;

/** An id of the API. */
export const idOf = (prefix: string, thing: string) =>
  z
    .string()
    .regex(/^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/)
    .describe(`The id of the ${thing}: ${prefix}_…`);
