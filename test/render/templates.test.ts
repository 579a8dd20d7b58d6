import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openTemplates, type Templates } from '../../src/render/templates.ts';

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function templates(files: Readonly<Record<string, string>>): Promise<Templates> {
  const folder = await mkdtemp(join(tmpdir(), 'templates-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ 'en/x.hbs': 'x', ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return openTemplates(folder);
}

const script = '<script>alert("x")</script>';
const escaped = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;';
const shared = {
  'en/partials/who.hbs': '{{name}}',
  'en/first.hbs': '{{> who}}',
  'en/second.hbs': '{{> who}}',
  'console/who.hbs': '{{name}}',
  'console/page.hbs': '{{> who}}',
};

describe('one partial in two dresses', () => {
  it('is escaped in HTML and not in text, text used first', async () => {
    const { letter, snippet, page } = await templates(shared);
    expect(snippet('{{name}}')({ name: script })).toBe(script);
    expect(letter('en', 'first', { name: script })).toEqual({ text: `${script}\n`, html: escaped });
    expect(page('page', { name: script })).toBe(escaped);
  });

  it('is escaped in HTML and not in text, HTML used first', async () => {
    const { letter, snippet, page } = await templates(shared);
    expect(page('page', { name: script })).toBe(escaped);
    expect(letter('en', 'second', { name: script }).html).toBe(escaped);
    expect(letter('en', 'first', { name: script }).text).toBe(`${script}\n`);
    expect(snippet('{{name}}')({ name: script })).toBe(script);
  });
});

describe('a template that is refused when the program starts', () => {
  it.each([
    ['raw output', '{{{name}}}'],
    ['raw output by ampersand', '{{&name}}'],
    ['an unknown word', '{{shout name}}'],
    ['an unknown partial', '{{> nobody}}'],
    ['a partial named by a value', '{{> (lookup this "name")}}'],
    ['a block over a value', '{{#name}}x{{/name}}'],
    ['a statement read around its evidence', '{{statement.says}}'],
    ['a block that is not closed', '{{#if name}}x'],
    ['writing to the console', '{{log name}}'],
  ])('%s', async (_title, source) => {
    await expect(templates({ 'en/bad.hbs': source })).rejects.toMatchObject({ code: 'template-invalid' });
    await expect(templates({ 'console/bad.hbs': source })).rejects.toMatchObject({ code: 'template-invalid' });
  });
});

describe('a value that is absent', () => {
  it.each([
    '{{a}}',
    '{{#if a}}x{{/if}}',
    '{{#each a}}x{{/each}}',
    '{{#with a}}x{{/with}}',
    '{{#unless a}}x{{/unless}}',
    '{{join a ","}}',
    '{{eq 1 a}}',
    '{{c.d}}',
    '{{constructor}}',
    '{{c.__proto__}}',
    '{{lookup c "toString"}}',
    '{{@root.a}}',
  ])('is a fault in %s', async (source) => {
    const { snippet } = await templates({});
    expect(() => snippet(source)({ c: {} })).toThrow(/expected/);
  });

  it('is a fault as a parameter of a partial', async () => {
    const { letter } = await templates({ 'en/partials/who.hbs': '{{name}}', 'en/first.hbs': '{{> who name=absent}}' });
    expect(() => letter('en', 'first', {})).toThrow(/"absent"/);
  });

  it('may be declared optional', async () => {
    const { snippet } = await templates({});
    expect(snippet('{{#if (optional a)}}x{{else}}none{{/if}}')({})).toBe('none');
  });
});

describe('a statement', () => {
  it('is said when something proves it, inline and as a block', async () => {
    const { snippet } = await templates({});
    const claim = { says: 'The stack is old.', evidence: [{ line: 1 }], machine: 'PC' };
    expect(snippet('{{evidence c}}')({ c: claim })).toBe('The stack is old.');
    expect(snippet('{{#evidence c}}{{machine}}{{/evidence}}')({ c: claim })).toBe('PC');
  });

  it.each(['{{evidence c}}', '{{#evidence c}}x{{/evidence}}'])('without evidence cannot be rendered by %s', async (source) => {
    const { snippet } = await templates({});
    for (const c of [{ says: 'x', evidence: [] }, { says: 'x' }, null, 'x']) {
      expect(() => snippet(source)({ c })).toThrow(expect.objectContaining({ code: 'statement-without-evidence' }));
    }
  });
});

describe('the words of a page', () => {
  it('takes texts from the dictionary of its language', async () => {
    const { page } = await templates({ 'console/a.hbs': '{{t "waiting" count=3}} {{#each rows}}{{t "row"}}{{/each}}' });
    expect(page('a', { texts: { waiting: '{count} <drafts>', row: 'r' }, rows: [1, 2] })).toBe('3 &lt;drafts&gt; rr');
    expect(() => page('a', { texts: {}, rows: [] })).toThrow(/"waiting"/);
  });

  it('puts a page into its layout', async () => {
    const { page } = await templates({
      'console/layout.hbs': '<title>{{title}}</title>{{> @partial-block}}{{#> foot}}none{{/foot}}',
      'console/a.hbs': '{{#> layout title="T"}}{{#*inline "foot"}}foot{{/inline}}<p>{{name}}</p>{{/layout}}',
    });
    expect(page('a', { name: '<' })).toBe('<title>T</title><p>&lt;</p>foot');
  });

  it('shows lines as lines, escaped, with their indent', async () => {
    const { page, snippet } = await templates({ 'console/a.hbs': '{{lines text}}' });
    expect(page('a', { text: '<a>\n  b' })).toBe('&lt;a&gt;<br/>\n&#160;&#160;b');
    expect(snippet('{{lines text}}')({ text: '<a>\n  b' })).toBe('<a>\n  b');
  });

  it('shows dates in the time zone of the desk', async () => {
    const { snippet } = await templates({});
    expect(snippet('{{date at zone="Asia/Shanghai"}}')({ at: '2023-05-08T11:07:41Z' })).toBe('2023-05-08 19:07');
    expect(snippet('{{date at style="day"}}')({ at: new Date('2023-05-08T00:00:00Z') })).toBe('2023-05-08');
    expect(snippet('{{date at}}')({ at: 'yesterday' })).toBe('yesterday');
  });
});
