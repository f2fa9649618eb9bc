import { metadataOf } from '@/components/site/metadata';
import { publicationOnce } from '@/components/site/once';
import { PageText } from '@/components/site/page-text';
import { about } from '@/words/pages';

export async function generateMetadata() {
  const { title, standfirst } = about((await publicationOnce()).name);
  return metadataOf({ title, description: standfirst, path: '/about' });
}

export default async function AboutPage() {
  return <PageText {...about((await publicationOnce()).name)} />;
}
