import 'server-only';
import { db } from '@/db/client';
import type { NavLink } from './navigation';
import { navigationMark } from './navigation';
import { listSections, type NavSection } from './queries';
import { sectionOrder, storedNavigation } from './save-navigation';

/** The head and the foot of every page. */
export interface SiteNav {
  /** Every section, as the foot has them. */
  sections: NavSection[];
  /** Those of the header. */
  shown: NavSection[];
  header: NavLink[];
  footer: NavLink[];
}

export async function getNavigation(): Promise<SiteNav> {
  const [sections, { hidden, header, footer }] = await Promise.all([listSections(), storedNavigation(db())]);
  return { sections, shown: sections.filter(({ id }) => !hidden.includes(id)), header, footer };
}

/** The same with what a form that changes it sends along. */
export async function getDeskNavigation(): Promise<SiteNav & { seen: string }> {
  const [nav, order, stored] = await Promise.all([getNavigation(), sectionOrder(db()), storedNavigation(db())]);
  return { ...nav, seen: navigationMark(order, stored) };
}
