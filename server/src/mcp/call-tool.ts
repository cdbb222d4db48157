import type { Actor } from '../access/actor.ts';
import type { App } from '../service/app.ts';
import { databaseProblem } from '../service/database-problem.ts';
import { Problem } from '../service/problem.ts';
import type { CallTool } from './create-mcp.ts';
import { resultText } from './limit.ts';
import { tools } from './tools/index.ts';

/** Runs tools in this process, as this actor. */
export const callToolsAs =
  (app: App, actor: Actor): CallTool =>
  async (name, input) => {
    try {
      const tool = tools.find((each) => each.name === name);
      return { content: [{ type: 'text', text: resultText(await tool?.run(app, actor, input)) }] };
    } catch (error) {
      return { isError: true, content: [{ type: 'text', text: textOf(app, name, error) }] };
    }
  };

function textOf(app: App, tool: string, error: unknown): string {
  const problem = error instanceof Problem ? error : databaseProblem(error);
  if (problem !== undefined) return `${problem.kind}: ${problem.message}`;
  app.log.error({ err: error, tool }, 'a tool failed');
  return 'internal: Something went wrong; the log of the server has more.';
}
