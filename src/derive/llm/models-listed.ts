import type { Exchange } from '../../model/exchange.ts';
import { oncePer } from '../../parse/once-per.ts';
import { isRecord } from '../../parse/record.ts';
import { isSuccess, jsonOf } from '../page.ts';

/** The models that a server lists. */
export interface ModelList {
  /** The server that has this list, where its form shows it: whoever may list may then use the models as well. */
  readonly server?: 'Ollama' | 'vLLM' | 'Text Generation Inference' | 'LiteLLM';
  readonly models: readonly string[];
}

const MOST = 500;

/** The models in a response, recognised by its form: `/v1/models`, Ollama's `/api/tags`, `/info` of Text Generation Inference. */
export const modelsListed = oncePer((exchange: Exchange): ModelList | undefined => {
  const json = isSuccess(exchange) ? jsonOf(exchange) : undefined;
  if (!isRecord(json)) return undefined;
  return ofOpenAi(json) ?? ofOllama(json) ?? ofInference(json);
});

type JsonRecord = Readonly<Record<string, unknown>>;

function ofOpenAi({ object, data }: JsonRecord): ModelList | undefined {
  if (!Array.isArray(data)) return undefined;
  const entries = data.slice(0, MOST).filter(isRecord);
  const litellm = entries.filter(
    (entry) => typeof entry['model_name'] === 'string' && isRecord(entry['litellm_params']),
  );
  if (litellm.length > 0) return { server: 'LiteLLM', models: namesOf(litellm, 'model_name') };
  const models = entries.filter((entry) => entry['object'] === 'model');
  if (object !== 'list' || models.length === 0) return undefined;
  const isVllm = models.some((entry) => entry['owned_by'] === 'vllm');
  return { models: namesOf(models, 'id'), ...(isVllm && { server: 'vLLM' as const }) };
}

function ofOllama({ models }: JsonRecord): ModelList | undefined {
  const entries = Array.isArray(models) ? models.slice(0, MOST).filter(isRecord) : [];
  const own = entries.filter((entry) => typeof entry['digest'] === 'string' && isRecord(entry['details']));
  return own.length === 0 ? undefined : { server: 'Ollama', models: namesOf(own, 'name') };
}

function ofInference(json: JsonRecord): ModelList | undefined {
  const { model_id: model } = json;
  const isInfo = ['max_total_tokens', 'max_input_tokens', 'max_concurrent_requests'].some((name) => name in json);
  return typeof model === 'string' && isInfo ? { server: 'Text Generation Inference', models: [model] } : undefined;
}

const namesOf = (entries: readonly JsonRecord[], name: string): string[] =>
  entries.flatMap((entry) => (typeof entry[name] === 'string' ? [entry[name]] : []));
