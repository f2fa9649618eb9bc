import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { credit, type PictureName, pictures } from '@/db/demo/pictures';
import { uploadPicture } from '@/newsroom/media/upload-picture';
import { demo } from '@/newsroom/people/actor';
import { demoFolder, toPictureName } from './demo-article';
import { made } from './made';

export type PictureIds = ReadonlyMap<PictureName, string>;

/** Uploads every picture of the demo; answers the media id of each name. */
export async function hangPictures(now: Date, progress: (line: string) => void): Promise<PictureIds> {
  const ids = new Map<PictureName, string>();
  for (const name of Object.keys(pictures).map(toPictureName)) {
    const { file, alt, caption } = pictures[name];
    const bytes = await readFile(join(demoFolder, 'pictures', file));
    const uploaded = await uploadPicture(demo, { bytes, alt, caption, credit, fileName: file }, now);
    ids.set(name, made(uploaded, `picture ${file}`).id);
    progress(`Picture ${ids.size} of ${Object.keys(pictures).length}: ${file}`);
  }
  return ids;
}

/** The Markdown with `media=weir` turned into the id that the picture got. */
export function withPictures(markdown: string, ids: PictureIds): string {
  return markdown.replace(/(\{media=)([a-z]+)/g, (_, before: string, name: string) => {
    return `${before}${ids.get(toPictureName(name)) ?? ''}`;
  });
}
