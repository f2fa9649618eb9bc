import { metadataOf, ownPageMetadata } from '@/components/site/metadata';
import { pageOnce, publicationOnce } from '@/components/site/once';
import { OwnPage } from '@/components/site/own-page';
import { PageText } from '@/components/site/page-text';
import { about } from '@/words/pages';

export async function generateMetadata() {
  const own = await pageOnce('about');
  if (own) return ownPageMetadata(own);
  const { title, standfirst } = about((await publicationOnce()).name);
  return metadataOf({ title, description: standfirst, path: '/about' });
}

/** What the paper says of itself; until it has written that, what is true of every paper made with Gazette. */
export default async function AboutPage() {
  const own = await pageOnce('about');
  return own ? <OwnPage page={own} /> : <PageText {...about((await publicationOnce()).name)} />;
}
