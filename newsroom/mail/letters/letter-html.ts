// Styles stand in the elements: mail programs drop or ignore everything else. No picture, no font, nothing to fetch.
import { type LetterWords, letters } from '@/words/letters';
import type { LetterLinks } from './letter-text';

const serif = "Georgia,'Times New Roman',serif";
const dark = `.bg{background:#121514!important}.ink{color:#E9EAE5!important}.ink2{color:#B9BFBB!important}.ink3{color:#979E9A!important}.rule{border-color:#303634!important}.btn{background:#7FCBA9!important;color:#0C1512!important}.lk{color:#7FCBA9!important}`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as it may stand between tags and in an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}

const row = (style: string, inside: string, more = '') => `<tr><td ${more}style="${style}">${inside}</td></tr>`;
const lines = (text: string) => escaped(text).replaceAll('\n', '<br>');

function items(words: LetterWords): string {
  return words.items
    .map(({ head, quote, theirs, titled }) => {
      const said = `<div dir="auto">${lines(quote)}</div>`;
      const whole = titled ? said : `<b dir="auto">${escaped(head)}</b>${said}`;
      return theirs
        ? row('padding:0;font-size:17px;line-height:1.55;color:#14181A', whole, 'class="ink" ')
        : row(
            'padding:0 0 0 14px;border-left:1px solid #838A86;font-size:15px;line-height:1.55;color:#454C4B',
            whole,
            'class="ink2 rule" ',
          );
    })
    .join(row('height:18px;line-height:18px', '&nbsp;'));
}

/** Code points of what a mail program shows beside the subject. */
const previewed = 140;

/** What the letter is about, in one line, for lists of letters: nobody sees it in the letter itself. */
function preview({ items: all, lead }: LetterWords): string {
  const theirs = all.find((item) => item.theirs);
  const points = [...(theirs?.quote ?? lead).replaceAll(/\s+/g, ' ')];
  const said = points.length > previewed ? `${points.slice(0, previewed).join('')}…` : points.join('');
  return `<div style="display:none;max-height:0;overflow:hidden">${escaped(theirs ? `“${said}”` : said)}</div>`;
}

/** The letter as HTML: what it says is text, escaped here; in both colour schemes; a link for every address in the text. */
export function letterHtml(paper: string, language: string, words: LetterWords, links: LetterLinks): string {
  const link = (href: string, said: string) =>
    `<a class="lk" href="${escaped(href)}" style="color:#0B5D45">${escaped(said)}</a>`;
  const here = links.stopHere ? ` ${link(links.stopHere, letters.stopHere)}.` : '';
  const stop = links.stop ? ` ${link(links.stop, letters.stop)}. ${escaped(letters.stopMore)}` : '';
  const rows = [
    row(
      `padding:0 0 14px;border-bottom:1px solid #14181A;font:500 22px ${serif};color:#14181A`,
      escaped(paper),
      'class="ink rule" ',
    ),
    row(
      `padding:24px 0 4px;font:26px/1.2 ${serif};color:#14181A`,
      `<h1 style="margin:0;font:inherit">${escaped(words.title)}</h1>`,
      'class="ink" ',
    ),
    row('padding:0 0 20px;font-size:15px;line-height:1.5;color:#454C4B', lines(words.lead), 'class="ink2" '),
    items(words),
    words.rest && row('padding:18px 0 0;font-size:15px;color:#454C4B', escaped(words.rest), 'class="ink2" '),
    row(
      'padding:22px 0 0',
      `<a class="btn" href="${escaped(links.button)}" style="display:inline-block;background:#0B5D45;color:#fff;font-size:15px;font-weight:bold;text-decoration:none;padding:12px 18px;border-radius:3px">${escaped(words.button)}</a>`,
    ),
    row(
      'padding:28px 0 0;font-size:13px;line-height:1.6;color:#616866',
      `${escaped(words.why)}${here}${stop}`,
      'class="ink3 rule" ',
    ),
  ];
  return `<!doctype html><html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${escaped(words.subject)}</title><style>@media(prefers-color-scheme:dark){${dark}}</style></head>
<body class="bg" style="margin:0;padding:0;background:#FCFCFA">${preview(words)}<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 16px 48px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;table-layout:fixed;overflow-wrap:break-word;word-wrap:break-word;text-align:left;font-family:Helvetica,Arial,sans-serif">
${rows.filter(Boolean).join('\n')}
</table></td></tr></table></body></html>
`;
}
