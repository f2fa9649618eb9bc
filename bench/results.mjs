/** The figures of one run as bench/RESULTS.md. @param {any} results */
export function toMarkdown({
  when,
  quick,
  pinned,
  machine,
  plan,
  skipped,
  reading,
  databases,
  company,
  views,
  commit,
  minutes,
}) {
  const round = (/** @type {number} */ value) =>
    value >= 100 ? Math.round(value).toLocaleString('en-GB') : value.toFixed(1);
  const stock = (/** @type {any} */ row) =>
    reading.find((/** @type {any} */ each) => same(each, row) && each.what === 'from the stock');
  const lines = reading.map((/** @type {any} */ row) => {
    const ratio = row.what === 'from the stock' ? '' : ((stock(row)?.rate ?? Number.NaN) / row.rate).toFixed(2);
    const { what, page, connections, rate, p50, p99, cpu, bytes, faults } = row;
    return `| ${what} | ${page} | ${connections} | ${round(rate)} | ${p50} | ${p99} | ${cpu.toFixed(2)} | ${(bytes / 1024).toFixed(1)} | ${ratio} | ${faults} |`;
  });
  return `# Figures

${quick ? '**A quick run, to prove that the bench works: one repetition, few articles. Its figures say nothing.**\n\n' : ''}Made by \`npm run bench\` on ${when.toISOString().slice(0, 10)} at ${commit}, in ${minutes.toFixed(1)} minutes; medians of ${plan.repeats} repetitions in one run, ${plan.seconds} s each.
${machine.cpu}, ${machine.cores} cores, ${machine.kernel}, Node ${machine.node.slice(1)}; load when it began ${machine.load}.
${pinned ? 'What is measured had core 0, what measures core 1.' : 'Nothing was pinned to a core.'} ${plan.articles} articles of 610 words without pictures; docs/decisions/078-bench.md has the method.
Compare ratios within one run, not absolute figures of two machines. The load is a closed loop: its latencies at saturation are queueing.

## Reading

KiB is what one answer carries over the wire; the ratio is the stock's requests a second by this row's.

| | page | connections | requests/s | p50 ms | p99 ms | CPU s per 1,000 | KiB | stock ÷ this | faults |
|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}

A page of a long thread prints its first 50 conversations; the others have addresses of their own. Renders of one address that are asked for
together are one render: the rows of one page at 16 connections share theirs, those of “article, 0 comments” are of 20 articles.

## Commenting

\`late\` counts looks that did not find the comment: its poster's next request, and somebody else's.

| database | writers | comments/s | p50 ms | p99 ms | seen by others after, ms | late, poster | late, others | posted |
|---|---|---|---|---|---|---|---|---|
${databases
  .flatMap((/** @type {any} */ { name, posting }) =>
    posting.map((/** @type {any} */ each) => {
      const { writers, rate, p50, p99, seen, late, lateForOthers, posted } = each;
      return `| ${name} | ${writers} | ${round(rate)} | ${round(p50)} | ${round(p99)} | ${round(seen)} | ${late} | ${lateForOthers} | ${posted} |`;
    }),
  )
  .join('\n')}

## A cold view

Chromium, 390 × 844, CPU four times slower, 1.6 Mbit/s, 150 ms, nothing cached.

| page | requests | KiB | of it scripts | other hosts | first paint ms | largest paint ms | layout shift |
|---|---|---|---|---|---|---|---|
${views
  .map(
    (/** @type {any} */ { page, requests, bytes, scripts, others, first, paint, shift }) =>
      `| ${page} | ${requests} | ${(bytes / 1024).toFixed(1)} | ${(scripts / 1024).toFixed(1)} | ${others.join(', ') || 'none'} | ${round(first)} | ${round(paint)} | ${shift.toFixed(3)} |`,
  )
  .join('\n')}

## A crowd and a flood

Each on a server that has just been started. The crowd has one story open, each reader on a line of their own; five comments are
posted, and each is measured from its answer until the last reader has heard of it.

| database | readers | MiB more | MiB more after five comments | heard by all, ms, median | at most |
|---|---|---|---|---|---|
${company
  .map((/** @type {any} */ { name, crowd }) => {
    const took = [...crowd.took].sort((a, b) => a - b);
    const [cost, peak, mid, last] = [crowd.cost, crowd.peak, took[Math.floor(took.length / 2)], took.at(-1)].map(round);
    return `| ${name} | ${round(crowd.lines)} | ${cost} | ${peak} | ${mid} | ${last} |`;
  })
  .join('\n')}

In the flood fifty guests post under one story as fast as they are answered, from the core of the load, while one reader asks for the
front page, that story, its comments and a long story in turn. The limits are those of every paper, with
its rule against a rush of newcomers under one story; each spammer is in a network of its own. What waits for an editor is answered 303 too.

| database | limits | answers to the flood a second, by status | pages read | refused | a reader’s p50 ms | p95 | at most | before the flood, p95 |
|---|---|---|---|---|---|---|---|---|
${company
  .flatMap((/** @type {any} */ { name, floods }) =>
    floods.map((/** @type {any} */ { limits, calm, flood }) => {
      const answers = Object.entries(flood.answers)
        .map(([status, number]) => `${status}: ${round(Number(number) / plan.flood)}`)
        .join(', ');
      return `| ${name} | ${limits ? 'on' : 'off'} | ${answers} | ${flood.pages} | ${flood.refused} | ${round(flood.p50)} | ${round(flood.p95)} | ${round(flood.most)} | ${round(calm.p95)} |`;
    }),
  )
  .join('\n')}

## Memory and starts

The first start makes the database; the build is there. MiB of the server's process, without the database's own.

| database | MiB at rest | MiB at its peak | first start ms | second start ms |
|---|---|---|---|---|
${databases
  .map(
    (/** @type {any} */ { name, rest, most, first, second }) =>
      `| ${name} | ${round(rest)} | ${round(most)} | ${round(first)} | ${round(second)} |`,
  )
  .join('\n')}
${skipped.length > 0 ? `\n## Left out\n\n${skipped.map((/** @type {string} */ each) => `- ${each}`).join('\n')}\n` : ''}`;
}

/** @param {any} one @param {any} other */
function same(one, other) {
  return one.page === other.page && one.connections === other.connections;
}
