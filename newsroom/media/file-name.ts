import { cleanText } from '@/newsroom/text/clean-text';

const longestName = 120;

/** The name of an uploaded file as the library keeps it: one line without a path, cut at 120 characters; '' where it says nothing. */
export function toFileName(given: string): string {
  const cleaned = cleanText(given.slice(given.search(/[^/\\]*$/)));
  if (!cleaned.ok) return '';
  return [...cleaned.text.replace(/\s+/g, ' ').trim()].slice(0, longestName).join('');
}
