// One load on one address, in a process of its own: node bench/load.mjs '{"url":…,"paths":[…],"connections":…,"seconds":…}'
import autocannon from 'autocannon';

const { url, paths, connections, seconds } = JSON.parse(process.argv[2] ?? '{}');
let next = 0;
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  headers: { 'accept-encoding': 'br, gzip' },
  // A connection keeps to one address, so that renders of many addresses are many renders.
  setupClient: (client) => client.setRequests([{ method: 'GET', path: paths[next++ % paths.length] }]),
});
const { requests, latency, non2xx, errors, throughput } = result;
process.stdout.write(
  JSON.stringify({
    total: requests.total,
    rate: requests.total / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    bytes: throughput.total / Math.max(1, requests.total),
    faults: non2xx + errors,
  }),
);
