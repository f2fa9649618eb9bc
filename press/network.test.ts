import { expect, it } from 'vitest';
import { clientNetwork, toRanges } from './network';

const trusted = toRanges(['10.0.0.0/8', '::1']);

it('X-Forwarded-For is believed from a trusted proxy only', () => {
  expect(clientNetwork('203.0.113.9', '198.51.100.1', trusted)).toBe('203.0.113.9');
  expect(clientNetwork('10.0.0.2', '198.51.100.1', trusted)).toBe('198.51.100.1');
  expect(clientNetwork('::ffff:10.0.0.2', '198.51.100.1', trusted)).toBe('198.51.100.1');
});

it('the nearest hop that is not ours counts, whatever the client wrote before it', () => {
  expect(clientNetwork('::1', '1.1.1.1, 198.51.100.7, 10.9.9.9', trusted)).toBe('198.51.100.7');
});

it('a hop that is no address ends the reading at the proxy', () => {
  expect(clientNetwork('10.0.0.2', 'unknown', trusted)).toBe('10.0.0.2');
  expect(clientNetwork('10.0.0.2', undefined, trusted)).toBe('10.0.0.2');
  expect(clientNetwork(undefined, undefined, trusted)).toBe('');
});

it('a proxy that is no address is refused at start', () => {
  expect(() => toRanges(['everybody'])).toThrow();
});
