import { Icon } from '@/components/ui/icon';
import { lists } from '@/words/site';

/** From one page of a list to the next: real addresses. Drawn where there is another page. */
export function Pager({
  path,
  next,
  first,
  words = lists,
}: {
  path: string;
  next: string | null;
  first: boolean;
  words?: { pages: string; newest: string; earlier: string };
}) {
  if (!next && first) return null;
  return (
    <nav className="pager" aria-label={words.pages}>
      {!first && (
        <a className="btn" href={path}>
          <Icon name="back" />
          {words.newest}
        </a>
      )}
      {next && (
        <a className="btn" href={`${path}?before=${next}`} rel="next">
          {words.earlier}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
