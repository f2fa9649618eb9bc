import { metadataOf } from '@/components/site/metadata';
import { PageText } from '@/components/site/page-text';
import { guidelines } from '@/words/pages';

export function generateMetadata() {
  return metadataOf({ title: guidelines.title, description: guidelines.standfirst, path: '/guidelines' });
}

export default function GuidelinesPage() {
  return <PageText {...guidelines} />;
}
