import type { IncomingMessage, ServerResponse } from 'node:http';
import { and, asc, count, eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { articleSlugs, articles } from '@/db/schema/articles';
import { comments } from '@/db/schema/comments';
import { answers, reads } from '@/newsroom/answer';
import { newId } from '@/newsroom/id';
import { system } from '@/newsroom/people/actor';
import { record, write } from '@/newsroom/record';
import type { NextHandler } from '../ask';

/** A newspaper of four routes in Next's place: real queries on the real database, nothing else. */
export const paper: NextHandler = async (request: IncomingMessage, response: ServerResponse) => {
  const [path = ''] = (request.url ?? '').split('?');
  const slug = /^\/articles\/([^/]+)/.exec(path)?.[1];
  if (path === '/') return send(response, await front());
  if (path === '/missing') return send(response, '<p>missing</p>', 404);
  if (request.method === 'POST' && slug) return reply(request, response, slug);
  return slug ? article(response, slug) : send(response, '<p>nothing here</p>', 404);
};

function send(response: ServerResponse, html: string, status = 200): void {
  const body = `<!DOCTYPE html><html><body>${html}</body></html>`;
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body);
}

async function front(): Promise<string> {
  reads('front', 'counts:all');
  const [row] = await db().select({ comments: count() }).from(comments);
  return `<p>comments: ${row?.comments}</p>`;
}

async function article(response: ServerResponse, slug: string): Promise<void> {
  reads(`slug:${slug}`);
  const [found] = await db().select({ id: articles.id }).from(articles).where(eq(articles.slug, slug));
  if (!found) {
    answers(404);
    return send(response, '<p>no such story</p>');
  }
  reads(`article:${found.id}`, `thread:${found.id}`);
  const rows = await db()
    .select({ name: comments.name })
    .from(comments)
    .where(and(eq(comments.articleId, found.id), eq(comments.state, 'shown')))
    .orderBy(asc(comments.createdAt));
  send(response, `<ol>${rows.map(({ name }) => `<li>${name}</li>`).join('')}</ol>`);
}

async function reply(request: IncomingMessage, response: ServerResponse, slug: string): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const form = await new Response(Buffer.concat(chunks), {
    headers: { 'content-type': String(request.headers['content-type']) },
  }).formData();
  const id = await postComment(slug, String(form.get('name')));
  response.writeHead(303, { location: `/articles/${slug}#c-${id}` }).end();
}

/** A published article with an open thread. */
export async function publishPaper(slug: string, now = new Date()): Promise<string> {
  const id = newId(now);
  await write(async (tx) => {
    await tx.insert(articles).values({ id, slug, state: 'published', draft: {}, draftSavedAt: now, createdAt: now });
    await tx.insert(articleSlugs).values({ slug, articleId: id, since: now });
    const none = { sections: [], authors: [], tags: [], months: [] };
    await record(tx, system, { kind: 'article.published', articleId: id, slugs: [slug], ...none }, now);
  });
  return id;
}

/** Posts in one transaction with its event; `meanwhile` runs inside, before the commit. */
export async function postComment(slug: string, name: string, meanwhile?: () => Promise<void>): Promise<string> {
  const now = new Date();
  const id = newId(now);
  await write(async (tx) => {
    const [found] = await tx.select({ id: articles.id }).from(articles).where(eq(articles.slug, slug));
    const articleId = found?.id ?? '';
    await tx.insert(comments).values({
      id,
      articleId,
      rootId: id,
      depth: 0,
      name,
      source: name,
      tree: [],
      state: 'shown',
      verdict: {},
      dedupe: id,
      createdAt: now,
      shownAt: now,
    });
    await record(tx, system, { kind: 'comment.shown', commentId: id, articleId }, now);
    await meanwhile?.();
  });
  return id;
}
