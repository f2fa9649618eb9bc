import { TrustedHtml } from '@/components/ui/trusted-html';
import type { Body } from '@/newsroom/text/blocks';
import type { PictureDto } from '@/newsroom/text/picture';
import { renderBody } from '@/newsroom/text/render-body';

/** The text of an article. */
export function ArticleBody({ body, pictures }: { body: Body; pictures: Record<string, PictureDto> }) {
  return <TrustedHtml className="body" html={renderBody(body, pictures)} />;
}
