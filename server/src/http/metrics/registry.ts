import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { App } from '../../service/app.ts';
import { readWork } from '../../service/health/read-work.ts';

/** Bounds of the histogram of response times, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

export interface Metrics {
  /** A request that got its response. */
  count(method: string, status: number, seconds: number): void;
  /** All metrics in the text format of Prometheus. Throws where the database does not respond. */
  text(): Promise<string>;
}

/** The metrics of this process, and those of the work that waits in the database. */
export function createMetrics(app: App): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'openbrick_http_request_duration_seconds',
    help: 'Time to respond to requests, by method and status',
    labelNames: ['method', 'status'],
    buckets: SECONDS,
    registers: [registry],
  });
  const setWork = workGauges(registry);
  return {
    count: (method, status, seconds) => requests.observe({ method: knownMethod(method), status }, seconds),
    async text() {
      setWork(await readWork(app));
      return registry.metrics();
    },
  };
}

function workGauges(registry: Registry): (work: Awaited<ReturnType<typeof readWork>>) => void {
  const gauge = (name: string, help: string): Gauge => new Gauge({ name, help, registers: [registry] });
  const queued = gauge('openbrick_scans_queued', 'Scans that wait for a worker');
  const running = gauge('openbrick_scans_running', 'Scans that run on any worker');
  const oldest = gauge('openbrick_scans_queued_oldest_seconds', 'How long the oldest of them has waited');
  const deliveries = gauge('openbrick_deliveries_pending', 'Messages of webhooks that are not delivered yet');
  return (work) => {
    queued.set(work.queued);
    running.set(work.running);
    oldest.set(work.oldestQueuedSeconds);
    deliveries.set(work.pendingDeliveries);
  };
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);
/** A client may send any word as the method; each would be a series of its own. */
const knownMethod = (method: string): string => (METHODS.has(method) ? method : 'other');
