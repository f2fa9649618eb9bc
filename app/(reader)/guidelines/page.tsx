import { metadataOf, ownPageMetadata } from '@/components/site/metadata';
import { pageOnce } from '@/components/site/once';
import { OwnPage } from '@/components/site/own-page';
import { PageText } from '@/components/site/page-text';
import { guidelines } from '@/words/pages';

export async function generateMetadata() {
  const own = await pageOnce('guidelines');
  return own
    ? ownPageMetadata(own)
    : metadataOf({ title: guidelines.title, description: guidelines.standfirst, path: '/guidelines' });
}

/** The paper's own guidelines, or those that Gazette brings. */
export default async function GuidelinesPage() {
  const own = await pageOnce('guidelines');
  return own ? <OwnPage page={own} /> : <PageText {...guidelines} />;
}
