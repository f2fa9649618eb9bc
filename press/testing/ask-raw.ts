import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

export interface Raw {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  text: string;
}
export interface RawRequest {
  method?: string;
  path?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Buffer;
}

/** A request as it is written, without what fetch adds, forbids or repairs. */
export function askRaw(url: string, { method = 'GET', path = '/', headers = {}, body }: RawRequest = {}): Promise<Raw> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() });
      });
    });
    asking.on('error', reject);
    asking.end(body);
  });
}

/** A multipart body as a browser writes it. */
export function multipart(fields: Record<string, string>): { body: string; headers: Record<string, string> } {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--edge\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return {
    body: `${parts.join('')}--edge--\r\n`,
    headers: { 'content-type': 'multipart/form-data; boundary=edge', origin: 'http://paper.test' },
  };
}
