/**
 * A page that the browser fetched before the click (speculation rules) may have been touched since, and nobody has counted
 * it as read. It is asked for once more, which costs a 304: where it has another entity tag by now, it is opened anew.
 */
export async function stillTrue(): Promise<void> {
  const [how] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    deliveryType?: string;
  })[];
  if (how?.deliveryType !== 'navigational-prefetch') return;
  const address = location.pathname + location.search;
  const tag = async (how: RequestInit) => (await fetch(address, how)).headers.get('etag');
  try {
    // Never from the network: what lies in the browser's store is what is shown.
    const shown = await tag({ cache: 'only-if-cached', mode: 'same-origin' }).catch(() => null);
    const now = await tag({ cache: 'no-cache', headers: { 'gazette-prefetched': '1' } });
    if (shown !== null && now !== shown) location.reload();
  } catch {} // offline: what is here is better than nothing
}
