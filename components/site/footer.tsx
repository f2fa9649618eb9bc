import type { SiteNav } from '@/newsroom/sections/navigation-queries';
import { corrections } from '@/words/record';
import { site } from '@/words/site';

export function Footer({
  publication,
  nav: { sections, footer },
}: {
  publication: { name: string; tagline: string; contact: string };
  nav: SiteNav;
}) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div className="g">
          <div>
            <a className="wordmark" href="/">
              {publication.name}
            </a>
            <p>{publication.tagline}</p>
            {publication.contact && (
              <p>
                {site.contact}{' '}
                <a className="link" href={`mailto:${publication.contact}`}>
                  {publication.contact}
                </a>
              </p>
            )}
          </div>
          {sections.length > 0 && (
            <Links
              title={site.sections}
              links={sections.map(({ slug, name }) => ({ href: `/sections/${slug}`, name }))}
            />
          )}
          <Links
            title={site.paper}
            links={[
              { href: '/about', name: site.about },
              { href: '/corrections', name: corrections.title },
              { href: '/guidelines', name: site.guidelines },
              { href: '/your-comments', name: site.yourComments },
              { href: '/moderation', name: site.moderation },
              { href: '/privacy', name: site.privacy },
              { href: '/accessibility', name: site.accessibility },
              ...footer,
            ]}
          />
          <Links
            title={site.feeds}
            links={[
              { href: '/feed.xml', name: site.rss },
              { href: '/atom.xml', name: site.follow['atom.xml'] },
              { href: '/feed.json', name: site.follow['feed.json'] },
              { href: '/corrections/feed.xml', name: corrections.feed },
            ]}
          />
        </div>
        <p className="fine">
          <span>{site.noCookies}</span>
        </p>
      </div>
    </footer>
  );
}

function Links({ title, links }: { title: string; links: { href: string; name: string }[] }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>
        {links.map(({ href, name }) => (
          <li key={href}>
            <a href={href}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
