import { FrontView } from '@/components/site/front-view';
import { frontMetadata } from '@/components/site/metadata';

export const generateMetadata = frontMetadata;

export default function FrontPage() {
  return <FrontView />;
}
