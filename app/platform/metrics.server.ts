import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** How a pool of connections stands: open, of these idle, and callers waiting for one. */
export type PoolState = { total: number; idle: number; waiting: number };
export type Metrics = ReturnType<typeof createMetrics>;

/** Everything `/metrics` tells. `pools` are asked when somebody reads, so they cost nothing otherwise. */
export function createMetrics(pools: () => Record<string, PoolState> = () => ({})) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry }); // memory, garbage collection, event loop
  const duration = new Histogram({
    name: "http_request_duration_seconds",
    help: "Time from the first byte of a request to the last of its answer",
    // Few labels on purpose: a path or an id here would be a time series each.
    labelNames: ["method", "rank", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const inFlight = new Gauge({ name: "http_requests_in_flight", help: "Requests in work", registers: [registry] });
  const refused = new Counter({
    name: "http_requests_refused_total",
    help: "Requests turned away before any route",
    labelNames: ["reason"] as const,
    registers: [registry],
  });
  new Gauge({
    name: "db_pool_connections",
    help: "Connections by pool and state",
    labelNames: ["pool", "state"] as const,
    registers: [registry],
    collect() {
      for (const [pool, counts] of Object.entries(pools()))
        for (const [state, count] of Object.entries(counts)) this.set({ pool, state }, count);
    },
  });
  return { registry, duration, inFlight, refused };
}
