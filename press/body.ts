import type { IncomingMessage } from 'node:http';

/** Most bytes of a form from somebody who is not signed in. */
export const publicBody = 64 * 1024;

/**
 * The body of a request; undefined where it is longer than `most` bytes, told at once where its length was announced. What
 * is too long is read on and thrown away: a connection that is cut while the browser still sends shows no answer.
 */
export function readBody(request: IncomingMessage, most: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = Number(request.headers['content-length'] ?? 0);
    if (length > most) resolve(undefined);
    else length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(undefined);
      }
    });
    request.on('end', () => resolve(Buffer.concat(chunks)));
    request.on('error', reject);
  });
}

/** Never shown again, whoever sent it. */
const secret = /pass|token|secret|code/i;
const nextOwn = /^(?:\d+_)?\$ACTION|^\d+_1_/;
const mostGivenBack = 64 * 1024;

/** What a person typed, by field, as far as it can be read: for a page that gives it back. */
export async function typedIn(body: Buffer, type: string): Promise<[name: string, text: string][]> {
  const form = await formOf(body, type);
  const fields: [string, string][] = [];
  for (const [name, value] of form) {
    if (typeof value !== 'string' || !value.trim() || secret.test(name) || nextOwn.test(name)) continue;
    fields.push([name, value.replaceAll('\0', '').slice(0, mostGivenBack)]);
  }
  return fields;
}

/** A multipart body as a form; undefined where it cannot be read, or a part that React wrote into it is no JSON: Next would answer 500. */
export async function readForm(body: Buffer, type: string): Promise<FormData | undefined> {
  try {
    const form = await multipart(body, type);
    for (const [name, value] of form)
      if (typeof value === 'string' && /^(?:\d+_)?\$ACTION_\w+:\d+$/.test(name)) JSON.parse(value);
    return form;
  } catch {
    return undefined;
  }
}

function multipart(body: Buffer, type: string): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
}

async function formOf(body: Buffer, type: string): Promise<Iterable<[string, unknown]>> {
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return new URLSearchParams(body.toString());
  try {
    return await multipart(body, type);
  } catch {
    return readableParts(body);
  }
}

/**
 * A broken multipart body still holds the words: whatever stands after a part's headers. Every letter is looked at a few
 * times at most, because whoever broke the body may have meant it to be slow to read.
 */
function readableParts(body: Buffer): [string, string][] {
  return body
    .toString()
    .split(/\r?\n--|^--/)
    .flatMap((part): [string, string][] => {
      const blank = /\r?\n\r?\n/.exec(part);
      if (!blank) return [];
      const disposition = /^content-disposition:.*/im.exec(part.slice(0, blank.index))?.[0] ?? '';
      const name = /\bname="([^"]{1,80})"/.exec(disposition)?.[1];
      return name && !disposition.includes('filename') ? [[name, part.slice(blank.index + blank[0].length)]] : [];
    });
}
