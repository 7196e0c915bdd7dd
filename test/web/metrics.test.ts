import { expect, test } from 'vitest';
import { metricsText } from '../../src/web/metrics.ts';
import { webApp } from '../../src/web/web-app.ts';

const health = async () => ({ redis: 'PONG' });

test('metrics are written as Prometheus reads them, whatever a label holds', async () => {
  const samples = [
    { value: 1.5, labels: { source: 'a "quoted" \\ name\nof two lines' } },
    { value: Infinity, labels: { le: '+Inf' }, suffix: '_bucket' as const },
  ];
  expect(metricsText([{ name: 'gazette_x', help: 'What\nit is', type: 'histogram', samples }])).toBe(
    [
      '# HELP gazette_x What\\nit is',
      '# TYPE gazette_x histogram',
      'gazette_x{source="a \\"quoted\\" \\\\ name\\nof two lines"} 1.5',
      'gazette_x_bucket{le="+Inf"} +Inf',
      '',
    ].join('\n'),
  );
});

test('/metrics is 503 where the store fails', async () => {
  const metrics = () => Promise.reject(new Error('gone'));
  expect((await webApp({ health, metrics }).request('/metrics')).status).toBe(503);
  expect((await webApp({ health }).request('/metrics')).status).toBe(404);
});

test('/health is 503 before the start is over and once it is to stop; /health?live is 200 all the while', async () => {
  let now: 'starting' | 'ready' | 'stopping' = 'starting';
  const app = webApp({ health, phase: () => now });
  const both = async () => [(await app.request('/health')).status, (await app.request('/health?live')).status];
  expect(await both()).toEqual([503, 200]);
  expect(await (await app.request('/health')).json()).toMatchObject({ status: 'starting' });
  now = 'ready';
  expect(await both()).toEqual([200, 200]);
  now = 'stopping';
  expect(await both()).toEqual([503, 200]);
  const unwell = webApp({ health: () => Promise.reject(new Error('refused')) });
  expect([(await unwell.request('/health')).status, (await unwell.request('/health?live')).status]).toEqual([503, 200]);
});
