'use client';

import { NodeViewContent, type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { editor as words } from '@/words/editor';

/** One attribute of a block, as a field of its own inside the text. */
function Attribute(props: NodeViewProps & { name: string; label: string }) {
  const { name, label, node, updateAttributes } = props;
  return (
    <label className="attr" contentEditable={false}>
      <span>{label}</span>
      <input
        className="input"
        value={String(node.attrs[name] ?? '')}
        maxLength={120}
        onChange={(event) => updateAttributes({ [name]: event.target.value })}
      />
    </label>
  );
}

export function PullQuoteView(props: NodeViewProps) {
  return (
    <NodeViewWrapper className="pull" data-kind="pull-quote">
      <NodeViewContent className="line" />
      <Attribute {...props} name="by" label={words.quoteBy} />
    </NodeViewWrapper>
  );
}

export function KeyFactsView(props: NodeViewProps) {
  return (
    <NodeViewWrapper className="box facts" data-kind="key-facts">
      <Attribute {...props} name="title" label={words.factsTitle} />
      <NodeViewContent />
    </NodeViewWrapper>
  );
}

export function EditorsNoteView() {
  return (
    <NodeViewWrapper className="ednote" data-kind="editors-note">
      <b contentEditable={false}>{words.note}</b>
      <NodeViewContent />
    </NodeViewWrapper>
  );
}
