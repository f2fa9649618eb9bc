import { z } from 'zod';
import { line } from '@/newsroom/text/line';

/** What stands in the head and at the foot of every page besides what is always there. Pure. */
export const navigationLimits = { header: 6, footer: 12, name: 40, href: 200 };

/** A path of the paper's own, with a place on its page; never the desk, which is not for readers. */
export const ownPath = /^\/(?!\/|desk(?:[/#]|$)|api\/)[a-z0-9._/-]*(?:#[A-Za-z0-9_-]+)?$/;

export interface NavLink {
  name: string;
  href: string;
}

const link = z.strictObject({
  name: line(navigationLimits.name).refine((name) => name !== '', 'link-name-missing'),
  href: z
    .string()
    .trim()
    .max(navigationLimits.href, 'too-long')
    .refine((href) => ownPath.test(href), 'link-not-own'),
});
export const navigationShape = z.strictObject({
  /** Sections that the header leaves out, by id; the footer has them all. */
  hidden: z.array(z.string()).max(1_000).default([]),
  header: z.array(link).max(navigationLimits.header, 'too-many').default([]),
  footer: z.array(link).max(navigationLimits.footer, 'too-many').default([]),
});
export type Navigation = z.output<typeof navigationShape>;

/** Links as they are typed: one a line, its name and then its address. */
export function readLinks(typed: string): NavLink[] {
  return typed
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [, name = '', href = ''] = /^(.*?)\s*(\S*)$/.exec(one) ?? [];
      return { name, href };
    });
}

export function writeLinks(links: readonly NavLink[]): string {
  return links.map(({ name, href }) => `${name} ${href}`).join('\n');
}

/** What one navigation is told from another by: the form that shows it sends this along. Of one line, since forms rewrite the ends of lines. */
export function navigationMark(order: readonly string[], { hidden, header, footer }: Navigation): string {
  const told = (links: readonly NavLink[]) => links.map(({ name, href }) => `${name} ${href}`).join(';');
  return [order.join(' '), [...hidden].sort().join(' '), told(header), told(footer)].join('|');
}
