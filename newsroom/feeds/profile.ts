/** An author's page for machines: schema.org ProfilePage. Pure. */
export function toProfile(
  author: { slug: string; name: string; kind: 'person' | 'organisation'; jobTitle: string; bio: string },
  absolute: (path: string) => string,
): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: {
      '@type': author.kind === 'organisation' ? 'Organization' : 'Person',
      name: author.name,
      url: absolute(`/authors/${author.slug}`),
      ...(author.jobTitle && { jobTitle: author.jobTitle }),
      ...(author.bio && { description: author.bio }),
    },
  };
}
