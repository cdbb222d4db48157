import type { ApiDocument } from '../openapi/document.ts';
import { surveyGraphql } from './graphql/survey-graphql.ts';
import { surveyLlm } from './llm/survey.ts';
import type { Places } from './mcp/endpoints.ts';
import { surveyMcp } from './mcp/survey.ts';
import { surveyServices } from './protocols/survey-services.ts';
import type { GatherOptions } from './survey/gather-options.ts';
import type { Surveyor } from './survey/surveyor.ts';
import type { Wire } from './wire/wire-options.ts';

interface Where {
  readonly origin: string;
  /** The path below which the scan stays, with a slash at its end. */
  readonly bound: string;
  readonly document: ApiDocument | undefined;
}

/** Other than plain HTTP: MCP servers and other services are listed, GraphQL is tested for what it gives to anonymous callers, and language models are probed where the user consents to it. */
export async function surveyProtocols(
  surveyor: Surveyor,
  wire: Wire,
  { options, where: { origin, bound, document } }: { readonly options: GatherOptions; readonly where: Where },
): Promise<void> {
  const { target, seeds, crawl, credentials, surveyAs, llmProbes = false } = options;
  const places: Places = { origin, bound, given: [target.href, ...seeds], guesses: crawl, document };
  const hasCredentials = credentials.length > 0 || surveyAs !== undefined;
  options.onStage?.('MCP servers');
  await surveyMcp(surveyor, wire, { ...places, hasCredentials });
  options.onStage?.('GraphQL endpoints and other protocols');
  await surveyServices(surveyor, crawl ? origin : undefined);
  await surveyGraphql(surveyor, wire, options, { document, ...(crawl && { guessBelow: { origin, bound } }) });
  if (!llmProbes) return;
  options.onStage?.('probes for language models');
  await surveyLlm({ surveyor, wire, places, document, hasCredentials });
}
