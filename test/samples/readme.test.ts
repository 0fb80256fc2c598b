import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPracticePosts } from '#samples/posts.ts';

const readme = readFileSync(new URL('../../samples/README.md', import.meta.url), 'utf8');
const posts = readPracticePosts();
const lures = posts.filter((post) => post.label === 'lure');

test('the datasheet gives the counts of the collection', () => {
  const rows = [
    `${posts.length} posts, of them ${posts.filter((post) => post.kind === 'comment').length} comments.`,
    ...[...Map.groupBy(posts, (post) => post.label)].map(([label, group]) => `| ${label} | ${group.length} |`),
    ...[...Map.groupBy(lures, (post) => post.form)].map(([form, group]) => `| ${form} | ${group.length} |`),
    ...[...Map.groupBy(posts, (post) => post.site)].map(
      ([site, group]) => `| ${site} | ${group.length} | ${group.filter((post) => post.label === 'lure').length} |`,
    ),
    ...[...Map.groupBy(lures, (post) => post.campaign)].flatMap(([campaign, group]) =>
      campaign === undefined ? [] : [`\`${campaign}\` ${group.length}`],
    ),
  ];
  expect(rows.filter((row) => !readme.includes(row))).toEqual([]);
});
