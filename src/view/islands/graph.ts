import Graph from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import Sigma from 'sigma'

/** Draws who deals with whom; the table below says the same. */
interface Told {
  readonly nodes: readonly { id: string; name: string; type: string; entries: number }[]
  readonly ties: readonly { from: string; to: string; entries: number; mean: number | null }[]
}

const figure = document.querySelector<HTMLElement>('[data-graph]')
const dark = () => getComputedStyle(document.documentElement).colorScheme === 'dark'

/** Conflict, cooperation, and what is neither or not coded. */
function colour(mean: number | null): string {
  if (mean === null || Math.abs(mean) < 0.5) return dark() ? '#8a8f98' : '#9aa0a8'
  return mean < 0 ? '#c2410c' : '#1d6fb8'
}

function laid({ nodes, ties }: Told): Graph {
  const graph = new Graph({ type: 'directed', multi: false })
  const most = Math.max(...nodes.map(({ entries }) => entries))
  nodes.forEach(({ id, name, entries }, at) => {
    // Begun on a circle, so that the same record is drawn the same way.
    const angle = (2 * Math.PI * at) / nodes.length
    const size = 4 + 12 * Math.sqrt(entries / most)
    graph.addNode(id, {
      label: name,
      x: Math.cos(angle),
      y: Math.sin(angle),
      size,
      color: '#4b6a88',
    })
  })
  const strongest = Math.max(...ties.map(({ entries }) => entries))
  for (const { from, to, entries, mean } of ties) {
    const size = 1 + 5 * (entries / strongest)
    graph.addDirectedEdge(from, to, { size, weight: entries, color: colour(mean), type: 'arrow' })
  }
  const settings = { ...forceAtlas2.inferSettings(graph), slowDown: 8 }
  forceAtlas2.assign(graph, { iterations: 300, settings })
  return graph
}

async function start(place: HTMLElement): Promise<void> {
  const told = (await (await fetch(place.dataset.graph!)).json()) as Told
  if (told.ties.length === 0) return
  place.hidden = false
  const canvas = document.createElement('div')
  canvas.className = 'canvas'
  canvas.setAttribute('role', 'img')
  canvas.setAttribute('aria-label', 'Who deals with whom, drawn; the table below tells the same')
  const caption = document.createElement('figcaption')
  caption.textContent =
    'An arrow leads from who says or does to whom it is said or done; thicker is more often; orange leans to conflict, blue to cooperation. Drag to move, scroll to come nearer, choose a party to see its page.'
  place.append(canvas, caption)
  const labelColor = { color: dark() ? '#e6e8eb' : '#1c2733' }
  const drawn = new Sigma(laid(told), canvas, {
    labelColor,
    labelRenderedSizeThreshold: 6,
    minCameraRatio: 0.1,
    maxCameraRatio: 4,
  })
  drawn.on('clickNode', ({ node }) => location.assign(`/party/${node}`))
}

if (figure) void start(figure)
