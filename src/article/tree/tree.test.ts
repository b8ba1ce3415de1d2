import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse, textOf } from '../dom.ts'
import { deepest } from './build.ts'
import type { Node } from './node.ts'

/** A tree as "p(a(one) two)". */
function outline(node: Node): string {
  if (node.nodeType === 3) return node.textContent.trim()
  const inner = node.childNodes.map(outline).filter(Boolean).join(' ')
  return inner ? `${node.localName}(${inner})` : node.localName
}

const cases: readonly (readonly [shows: string, html: string, body: string])[] = [
  ['no tags for the body', 'one<p>two', 'body(one p(two))'],
  ['what stands before the body', '<title>t</title><p>one', 'body(p(one))'],
  ['what follows the body', '<body><p>one</p></body></html><p>two', 'body(p(one) p(two))'],
  [
    'a paragraph ends where another begins',
    '<p>one<p>two<div>three',
    'body(p(one) p(two) div(three))',
  ],
  [
    'an inline element does not end with its block',
    '<div><b>one</div>two',
    'body(div(b(one)) two)',
  ],
  [
    'an inline end does not reach out of its block',
    '<b><div>one</b>two</div>',
    'body(b(div(onetwo)))',
  ],
  ['an end without a start', '</div></p></span>one', 'body(one)'],
  [
    'items of a list',
    '<ul><li>one<li>two<ul><li>three</ul></ul>',
    'body(ul(li(one) li(two ul(li(three)))))',
  ],
  [
    'cells of a table',
    '<table><tr><td>1<td>2<tr><td>3</table>4',
    'body(table(tr(td(1) td(2)) tr(td(3))) 4)',
  ],
  [
    'an end does not reach out of a cell',
    '<div><table><td>1</div>2</table>',
    'body(div(table(td(12))))',
  ],
  ['a link ends where another begins', '<a href=x>1<a href=y>2', 'body(a(1) a(2))'],
  ['headings do not nest', '<h2>one<h3>two', 'body(h2(one) h3(two))'],
  ['elements without content', 'a<br>b<img>c<hr/>d', 'body(a br b img c hr d)'],
  ['a closed tag that is none', '<div/>one', 'body(div(one))'],
  ['drawings close themselves', '<svg><path/><g/></svg>one', 'body(svg(path g) one)'],
  ['a template shows what it holds', '<template><p>one</template>', 'body(div(p(one)))'],
  ['scripts hold text', '<p>a<script>"<p>"</script>b', 'body(p(a script("<p>") b))'],
  ['comments hold nothing', 'a<!-- <p>b -->c', 'body(ac)'],
  ['entities', '<p>&amp;&lt;&nbsp;&#8212;&bogus;', 'body(p(&<\u00a0—&bogus;))'],
  ['capital letters', '<P>one</P><Div>two', 'body(p(one) div(two))'],
]

for (const [shows, html, expected] of cases) {
  test(`a page as a tree: ${shows}`, () => assert.equal(outline(parse(html).body), expected))
}

test('attributes are read in any case, the first of a name counts, entities resolved', () => {
  const dom = parse('<p CLASS="a &amp; b" class=c data-x>one')
  const [p] = dom.querySelectorAll('p')
  assert.equal(p?.getAttribute('class'), 'a & b')
  assert.equal(p?.getAttribute('data-x'), '')
  assert.equal(p?.getAttribute('id'), null)
})

test('the body and the page keep the attributes of their tags, wherever those stand', () => {
  const dom = parse('one<html lang=en><body class=x>two')
  assert.equal(dom.querySelector('html')?.getAttribute('lang'), 'en')
  assert.equal(dom.body.getAttribute('class'), 'x')
  assert.equal(textOf(dom.body), 'onetwo')
})

test('queries', () => {
  const dom = parse('<main><article><h1>A <i>b</i></h1><time class="Post-Date" pubdate>x</time>')
  assert.equal(textOf(dom.querySelector('article h1')), 'A b')
  assert.equal(dom.querySelector('[class*="post-date" i]')?.localName, 'time')
  assert.equal(dom.querySelector('time')?.closest('main')?.localName, 'main')
  assert.equal(dom.querySelector('nav'), null)
  assert.equal([...dom.querySelectorAll('h1, i, time')].length, 3)
})

for (const depth of [5_000, 100_000]) {
  for (const tag of ['div', 'b', 'a', 'table', 'li', 'svg', 'nonsense']) {
    test(`${depth} nested ${tag}: the text stays, the tree is bounded`, () => {
      const dom = parse(`${`<${tag}>`.repeat(depth)}deep${`</${tag}>`.repeat(depth)}<p>after`)
      assert.equal(textOf(dom.body), 'deepafter')
      let levels = 0
      let level: Node[] = [dom.body]
      for (; level.length; levels++) level = level.flatMap(node => node.childNodes)
      assert.ok(levels <= deepest + 2)
    })
  }
}
