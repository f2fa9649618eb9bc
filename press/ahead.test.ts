import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { aheadOf } from './ahead';

const asked = (headers: Record<string, string> = {}) => ({ headers }) as unknown as IncomingMessage;
const html = { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' } };

it('a page for readers names the rules for fetching ahead', () => {
  expect(aheadOf(asked(), html)).toEqual({ 'speculation-rules': '"/speculation.json"' });
});

it('whoever saves data, a page that is not there and a file that is no page are not told of them', () => {
  expect(aheadOf(asked({ 'save-data': 'on' }), html)).toEqual({});
  expect(aheadOf(asked(), { ...html, status: 410 })).toEqual({});
  expect(aheadOf(asked(), { status: 200, headers: { 'content-type': 'application/rss+xml' } })).toEqual({});
});
