import type { CommentBlock, CommentNode, CommentTree } from '@/newsroom/text/comment-tree';

/** A comment's text: the kinds of the tree and nothing else, each block in the direction of its own letters. */
export function CommentText({ tree }: { tree: CommentTree }) {
  return (
    <div className="cb">
      <Blocks blocks={tree} />
    </div>
  );
}

function Blocks({ blocks }: { blocks: CommentBlock[] }) {
  return blocks.map((block, at) => {
    const key = `${block.type}-${at}`;
    switch (block.type) {
      case 'paragraph':
        return (
          <p key={key} dir="auto">
            <Nodes nodes={block.children} />
          </p>
        );
      case 'quotation':
        return (
          <blockquote key={key}>
            <Blocks blocks={block.children} />
          </blockquote>
        );
      case 'list': {
        const List = block.ordered ? 'ol' : 'ul';
        return (
          <List key={key}>
            {block.items.map((item, number) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: items of a stored text never move
              <li key={number} dir="auto">
                <Blocks blocks={item} />
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

function Nodes({ nodes }: { nodes: CommentNode[] }) {
  return nodes.map((node, at) => {
    const key = `${node.type}-${at}`;
    switch (node.type) {
      case 'text':
        return node.text;
      case 'break':
        return <br key={key} />;
      case 'code':
        return <code key={key}>{node.text}</code>;
      case 'emphasis':
        return (
          <em key={key}>
            <Nodes nodes={node.children} />
          </em>
        );
      case 'strong':
        return (
          <strong key={key}>
            <Nodes nodes={node.children} />
          </strong>
        );
      case 'link':
        return (
          <a key={key} href={node.href} rel="ugc nofollow noopener noreferrer">
            <Nodes nodes={node.children} />
          </a>
        );
      default:
        return null;
    }
  });
}
