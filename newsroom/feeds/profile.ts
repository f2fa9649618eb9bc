/** Whoever is named on stories, as far as machines are told. */
interface Profiled {
  slug: string;
  name: string;
  kind: 'person' | 'organisation';
  jobTitle: string;
  bio: string;
  expertise: string[];
  contact: string;
  picture: { src: string } | null;
}

/** An author's page for machines: schema.org ProfilePage. Pure. */
export function toProfile(author: Profiled, absolute: (path: string) => string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': author.kind === 'organisation' ? 'Organization' : 'Person',
      name: author.name,
      url: absolute(`/authors/${author.slug}`),
      ...(author.jobTitle && { jobTitle: author.jobTitle }),
      ...(author.bio && { description: author.bio }),
      ...(author.picture && { image: absolute(author.picture.src) }),
      ...(author.expertise.length > 0 && { knowsAbout: author.expertise }),
      ...(/^https?:/i.test(author.contact) && { sameAs: author.contact }),
    },
  };
}
