import { readAddress } from './addresses';

/** A request's path as a log may hold it: without its query, and without a token, which is somebody's right to do something. */
export function loggedPath(target: string | undefined): string {
  const reading = readAddress(target ?? '');
  if (reading.is === 'ours' && reading.row.route.includes('[token]')) return reading.row.route;
  return (
    (target ?? '')
      .split('?')[0]
      ?.replace(/^(\/(?:unsubscribe|preview|your-comments\/by-letter|desk\/join|desk\/new-password)\/).*/i, '$1…') ?? ''
  );
}
