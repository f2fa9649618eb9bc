import type { PictureDto } from '@/newsroom/articles/article';
import type { Body } from './blocks';

/** Stands in until the body's own renderer is here: every block as a paragraph of its words. */
export function renderBody(body: Body, _pictures: Record<string, PictureDto>): string {
  return body.content.map((block) => `<p>${escaped(wordsOf(block))}</p>`).join('');
}

function wordsOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node) return String(node.text);
  return 'content' in node && Array.isArray(node.content) ? node.content.map(wordsOf).join(' ') : '';
}

function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
