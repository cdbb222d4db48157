import { join } from 'node:path';
import { type RunningApp, startApp } from './running-app.ts';
import { python, pythonWith, root } from './toolchains.ts';

/** An MCP server whose weak twin must show these checks, and whose hardened twin none of them. */
export const MCP_APPS = {
  typescript: {
    tool: 'node',
    found: ['mcp-open high', 'mcp-origin-unchecked medium', 'mcp-tool-hidden-text high'],
    offers: 4,
  },
  sessions: {
    tool: 'node',
    found: ['mcp-open medium', 'mcp-origin-unchecked medium', 'mcp-session-id-predictable high'],
    offers: 1,
  },
  python: {
    tool: 'python3',
    found: ['mcp-open medium', 'mcp-origin-unchecked medium', 'mcp-tool-hidden-text high'],
    offers: 1,
  },
  streams: {
    tool: 'node',
    found: ['mcp-open high', 'mcp-origin-unchecked medium'],
    offers: 3,
  },
  'python-streams': {
    tool: 'python3',
    found: ['mcp-open medium', 'mcp-origin-unchecked medium', 'mcp-tool-hidden-text high'],
    offers: 1,
  },
} as const satisfies Readonly<
  Record<string, { readonly tool: string; readonly found: readonly string[]; readonly offers: number }>
>;

export type McpApp = keyof typeof MCP_APPS;
export type Twin = 'weak' | 'hardened';

const folder = 'test/lab/mcp';

export const startMcpApp = (name: McpApp, twin: Twin): Promise<RunningApp> =>
  startApp({
    folder: join(root, folder, name === 'python-streams' ? 'python' : name),
    command:
      MCP_APPS[name].tool === 'python3' ? [pythonWith([`${folder}/requirements.txt`]), 'app.py'] : ['node', 'app.mjs'],
    ready: '/',
    env: { TWIN: twin, NODE_ENV: 'production', ...(name === 'python-streams' && { TRANSPORT: 'sse' }) },
  });

/** Frameworks in which the same assistant is written. */
export const ASSISTANTS = { express: 'node', fastapi: 'python3' } as const;
export type Assistant = keyof typeof ASSISTANTS;

export const startAssistant = (name: Assistant, variant: 'weak' | 'sound' | 'echo'): Promise<RunningApp> =>
  startApp({
    folder: join(root, 'test/lab/llm', name),
    command: ASSISTANTS[name] === 'node' ? ['node', 'app.mjs'] : [python(), 'app.py'],
    ready: '/',
    env: { VARIANT: variant },
  });
