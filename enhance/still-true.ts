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
  const tag = async (cache: RequestCache) =>
    (await fetch(address, { cache, headers: { 'gazette-prefetched': '1' } })).headers.get('etag');
  try {
    const shown = await tag('force-cache');
    if ((await tag('no-cache')) !== shown) location.reload();
  } catch {} // offline: what is here is better than nothing
}
