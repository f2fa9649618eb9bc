import type { Metadata } from 'next';
import { metadataOf } from '@/components/site/metadata';
import { NotFound } from '@/components/site/not-found';
import { absent } from '@/words/site';

export function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: absent.title, description: absent.text });
}

/** Every address that is none of ours. */
export default function MissingPage() {
  return <NotFound />;
}
