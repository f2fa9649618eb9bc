import { metadataOf } from '@/components/site/metadata';
import { PageText } from '@/components/site/page-text';
import { privacy } from '@/words/pages';

export function generateMetadata() {
  return metadataOf({ title: privacy.title, description: privacy.standfirst, path: '/privacy' });
}

export default function PrivacyPage() {
  return <PageText {...privacy} />;
}
