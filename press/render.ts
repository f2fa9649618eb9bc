import { type Answer, type Ask, headerOf, type Question } from './ask';
import { outOfNext } from './headers';
import type { Draft } from './page';
import { isBlank, PrintFault, print } from './print';

/** Next failed where a page was wanted. `status` is its own, 500 where it sent a page that cannot be printed. */
export class RenderFault extends Error {
  override name = 'RenderFault';
  constructor(
    message: string,
    readonly status = 500,
  ) {
    super(message);
  }
}

/** A page made for one request. */
export interface Once {
  status: number;
  headers: Record<string, string>;
  cookies: string[];
  body: Buffer;
  answer: Answer;
}

const isHtml = (answer: Answer) => headerOf(answer.headers, 'content-type').startsWith('text/html');

function cookiesOf(answer: Answer): string[] {
  const given = answer.headers['set-cookie'];
  return given === undefined ? [] : [given].flat().map(String);
}

/** Next's answer as the reader's edition. `status` is what an HTML page without a word of its own about it is sent with. */
export async function readerEdition(answer: Answer, status = answer.status): Promise<Once> {
  const { exchange } = answer;
  const headers = { ...outOfNext(answer.headers), ...Object.fromEntries(exchange.headers) };
  const cookies = cookiesOf(answer);
  if (!isHtml(answer)) {
    if (answer.status >= 500) throw new RenderFault(`Next answered ${answer.status}.`, answer.status);
    return { status: exchange.status ?? answer.status, headers, cookies, body: answer.body, answer };
  }
  const html = answer.body.toString();
  if (answer.status >= 500) throw new RenderFault(`Next answered ${answer.status}.`, answer.status);
  if (answer.status >= 300 && answer.status < 400)
    return { status: answer.status, headers, cookies, body: Buffer.alloc(0), answer };
  if (isBlank(html)) return { status: answer.status, headers, cookies, body: Buffer.alloc(0), answer };
  const body = Buffer.from(print(html));
  return {
    status: exchange.status ?? (answer.status === 200 ? status : answer.status),
    headers,
    cookies,
    body,
    answer,
  };
}

/** Asks for a page that everybody gets alike, with nobody's cookies. */
export async function keptEdition(ask: Ask, question: Question, ifMissing: readonly string[]): Promise<Draft> {
  const page = await readerEdition(await ask(question));
  if (page.cookies.length > 0) throw new PrintFault(`${question.address} sets a cookie on a page kept for everyone.`);
  const { tags } = page.answer.exchange;
  if (page.status !== 404) return { status: page.status, headers: page.headers, body: page.body, tags };
  for (const tag of ifMissing) tags.add(tag);
  return { status: 404, headers: {}, body: Buffer.alloc(0), tags, shared: true };
}
