import type { AnyExtension } from '@tiptap/core';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { FigureView, GalleryView } from './figure-view';
import { EditorsNoteView, KeyFactsView, PullQuoteView } from './titled-views';

const views: Record<string, Parameters<typeof ReactNodeViewRenderer>[0]> = {
  figure: FigureView,
  gallery: GalleryView,
  keyFacts: KeyFactsView,
  pullQuote: PullQuoteView,
  editorsNote: EditorsNoteView,
};

/** What a field or button inside a block hears is its own; the editor stays out of it. */
function isOfField({ event }: { event: Event }): boolean {
  return event.target instanceof HTMLElement && event.target.closest('input, textarea, button, label') !== null;
}

/** Gives the blocks that have a form of their own their React view. */
export function withViews(extensions: AnyExtension[]): AnyExtension[] {
  return extensions.map((extension) => {
    const view = views[extension.name];
    return view
      ? extension.extend({ addNodeView: () => ReactNodeViewRenderer(view, { stopEvent: isOfField }) })
      : extension;
  });
}
