/** A page that the demo's newsroom wrote itself. Pure. */
export const howWeWork = {
  title: 'How we work',
  slug: 'how-we-work',
  by: 'Priya Sandell',
  hours: 300,
  markdown: `Four people make this paper, in two rooms above the chandler’s on Quay Street. Between them they attend every meeting of the council and most of the Harbour Trust’s.

## Who pays

Readers and small advertisements. Nobody who is written about pays for it, and nobody sees a story before it is published. What was paid for says so above its headline.

## How a story comes about

- Somebody tells us something. We ask a second person, and the one it is about.
- One of us writes, another reads it against the notes.
- When it is wrong we say so on the story and among the [corrections](/corrections), and it stays there.

## What we do not do

We do not name people who are ill, people under eighteen in trouble, or anybody who only happened to stand nearby. We do not publish what we cannot show to have happened.
`,
};
