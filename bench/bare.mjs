// What Node itself can do: the bytes of each address as they were once answered, from memory. node bench/bare.mjs PORT ORIGIN PATH…
import { createServer } from 'node:http';

const [port, origin, ...paths] = process.argv.slice(2);
const pages = new Map();
for (const path of paths) {
  const { rawBody, headers } = await fetchRaw(`${origin}${path}`);
  pages.set(path, { rawBody, headers });
}
createServer((request, response) => {
  const page = pages.get(request.url);
  if (!page) return response.writeHead(404).end();
  response.writeHead(200, page.headers).end(page.rawBody);
}).listen(Number(port), '127.0.0.1', () => console.log('ready'));

/** fetch() would undo the compression. @param {string} url */
async function fetchRaw(url) {
  const { get } = await import('node:http');
  return new Promise((done, fail) => {
    get(url, { headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('end', () => {
        const { 'transfer-encoding': _, connection: __, 'keep-alive': ___, date: ____, ...headers } = answer.headers;
        const rawBody = Buffer.concat(chunks);
        done({ rawBody, headers: { ...headers, 'content-length': rawBody.length } });
      });
    }).once('error', fail);
  });
}
