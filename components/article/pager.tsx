import { Icon } from '@/components/ui/icon';
import { lists } from '@/words/site';

/** From one page of a list to the next: real addresses. Drawn where there is another page. */
export function Pager({ path, next, first }: { path: string; next: string | null; first: boolean }) {
  if (!next && first) return null;
  return (
    <nav className="pager" aria-label={lists.pages}>
      {!first && (
        <a className="btn" href={path}>
          <Icon name="back" />
          {lists.newest}
        </a>
      )}
      {next && (
        <a className="btn" href={`${path}?before=${next}`} rel="next">
          {lists.earlier}
          <Icon name="next" />
        </a>
      )}
    </nav>
  );
}
