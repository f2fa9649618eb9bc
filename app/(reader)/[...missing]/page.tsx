import type { Metadata } from 'next';
import { missing } from '@/app/(reader)/absent';
import { metadataOf } from '@/components/site/metadata';
import { absent } from '@/words/site';

export function generateMetadata(): Promise<Metadata> {
  return metadataOf({ title: absent.title, description: absent.text });
}

/** Every address that is none of ours. */
export default function MissingPage() {
  return missing();
}
