import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What a render brings back, before it is kept. `shared` stands for the one not-found page, so that only a mark is kept. */
export interface Draft {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
  tags: ReadonlySet<string>;
  shared?: true;
}

/** A finished page: its bytes in every form that was asked for, and what it was made from. */
export interface Page {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly etag: string;
  readonly tags: ReadonlySet<string>;
  /** Stands for an address that is not there; the one not-found page is sent for it. */
  readonly mark: boolean;
  /** The clock's tick when its render began. */
  readonly began: number;
  readonly printedAt: number;
  /** The last time it was known to be fresh, milliseconds: how old a stale copy may get is counted from here. */
  freshAt: number;
  br: Buffer | undefined;
  gzip: Promise<Buffer> | undefined;
  /** Asked for, or done: the slow, best compression. */
  best: boolean;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
/** Smaller bodies do not get smaller by compressing. */
const worthIt = 200;

export function isText(type: string | undefined): boolean {
  return /^(?:text\/|image\/svg|application\/(?:json|ld\+json|javascript|rss\+xml|atom\+xml|xml|feed\+json))/.test(
    type ?? '',
  );
}

/** Brotli in the thread pool; quality 5 at first print (2 ms for 40 KB), 11 for what stands (RFC 7932). */
export function squeeze(body: Buffer, quality: 5 | 11): Promise<Buffer> {
  return brotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** The gzip form, made when first asked for and then kept with the page. */
export function zipped(page: Page): Promise<Buffer> {
  page.gzip ??= zip(page.body, { level: 6 });
  return page.gzip;
}

/** Makes the draft a page: entity tag over the plain bytes (weak, because one tag stands for every encoding), first form. */
export async function finish(draft: Draft, began: number, now: number): Promise<Page> {
  const { status, headers, body, tags } = draft;
  const digest = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const small = body.length < worthIt || !isText(headers['content-type']);
  return {
    status,
    headers,
    body,
    etag: `W/"${digest}"`,
    tags,
    mark: draft.shared === true,
    began,
    printedAt: now,
    freshAt: now,
    br: small ? undefined : await squeeze(body, 5),
    gzip: undefined,
    best: small,
  };
}

/** Bytes a kept page takes, for the bound of the stock: the plain form, two compressed ones, and what hangs on it. */
export function weight(page: Page): number {
  return page.body.length + (page.br?.length ?? 0) * 2 + page.tags.size * 40 + 1_000;
}
