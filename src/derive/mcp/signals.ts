import { own } from '../../model/said.ts';
import type { FrameworkSignal } from '../response/framework-signals.ts';
import { MCP_SDKS, sdkOf } from './sdk.ts';

/** MCP servers by how their library refuses. */
export const MCP_SIGNALS: readonly FrameworkSignal[] = MCP_SDKS.map((id) => ({
  id,
  weight: 'strong',
  words: own('the refusal of an MCP request'),
  where: { shows: (exchange) => sdkOf(exchange) === id },
}));
