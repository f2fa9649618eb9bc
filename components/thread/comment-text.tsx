import type { ReactNode } from 'react';
import type { CommentBlock, CommentNode, CommentTree } from '@/newsroom/text/comment-tree';

/** Draws a run of plain words otherwise than as they are: the queue marks in them what a rule met. */
type Draw = (words: string) => ReactNode;

/** A comment's text: the kinds of the tree and nothing else, each block in the direction of its own letters. */
export function CommentText({ tree, draw }: { tree: CommentTree; draw?: Draw }) {
  return (
    <div className="cb">
      <Blocks blocks={tree} draw={draw} />
    </div>
  );
}

function Blocks({ blocks, draw }: { blocks: CommentBlock[]; draw: Draw | undefined }) {
  return blocks.map((block, at) => {
    const key = `${block.type}-${at}`;
    switch (block.type) {
      case 'paragraph':
        return (
          <p key={key} dir="auto">
            <Nodes nodes={block.children} draw={draw} />
          </p>
        );
      case 'quotation':
        return (
          <blockquote key={key}>
            <Blocks blocks={block.children} draw={draw} />
          </blockquote>
        );
      case 'list': {
        const List = block.ordered ? 'ol' : 'ul';
        return (
          <List key={key}>
            {block.items.map((item, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items of a stored text never move
              <li key={number} dir="auto">
                <Blocks blocks={item} draw={draw} />
              </li>
            ))}
          </List>
        );
      }
      case 'preformatted':
        return (
          <pre key={key} dir="auto">
            <code>{block.text}</code>
          </pre>
        );
      default:
        return null;
    }
  });
}

function Nodes({ nodes, draw }: { nodes: CommentNode[]; draw: Draw | undefined }) {
  return nodes.map((node, at) => {
    const key = `${node.type}-${at}`;
    switch (node.type) {
      case 'text':
        return draw ? <span key={key}>{draw(node.text)}</span> : node.text;
      case 'break':
        return <br key={key} />;
      case 'code':
        return <code key={key}>{node.text}</code>;
      case 'emphasis':
        return (
          <em key={key}>
            <Nodes nodes={node.children} draw={draw} />
          </em>
        );
      case 'strong':
        return (
          <strong key={key}>
            <Nodes nodes={node.children} draw={draw} />
          </strong>
        );
      case 'link':
        return (
          <a key={key} href={node.href} rel="ugc nofollow noopener noreferrer">
            <Nodes nodes={node.children} draw={draw} />
          </a>
        );
      default:
        return null;
    }
  });
}
