import { metadataOf } from '@/components/site/metadata';
import { PageText } from '@/components/site/page-text';
import { accessibility } from '@/words/pages';

export function generateMetadata() {
  return metadataOf({ title: accessibility.title, description: accessibility.standfirst, path: '/accessibility' });
}

export default function AccessibilityPage() {
  return <PageText {...accessibility} />;
}
