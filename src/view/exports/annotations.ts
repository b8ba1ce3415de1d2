import { fit, headline, namesOf, type Told, urn, webAddress } from './told.ts'

/** W3C Web Annotations: an AnnotationPage as JSON-LD, an annotation for each entry. */
export async function* annotations(all: AsyncIterable<Told>): AsyncGenerator<string> {
  const head = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage' }
  yield `${JSON.stringify(head).slice(0, -1)},"items":[`
  let first = true
  for await (const told of all) {
    yield `${first ? '' : ','}\n${JSON.stringify(annotationOf(told))}`
    first = false
  }
  yield '\n]}\n'
}

function annotationOf(told: Told): object {
  const { entry, document, made, since } = told.item
  const { exact, prefix, suffix } = entry.evidence
  const tag = (value: string, purpose: string) => ({
    type: 'TextualBody',
    purpose,
    value: fit(value),
    format: 'text/plain',
  })
  return {
    id: urn('entry', entry.id),
    type: 'Annotation',
    motivation: 'describing',
    ...(since && { created: since }),
    ...(told.changed && told.changed !== since && { modified: told.changed }),
    ...(made && { generator: { type: 'Software', name: made.program } }),
    body: [
      tag(headline(told), 'describing'),
      tag(entry.kind, 'classifying'),
      ...namesOf(told, [...new Set([...entry.who, ...entry.whom])]).map(name =>
        tag(name, 'tagging'),
      ),
    ],
    target: {
      type: 'SpecificResource',
      source: webAddress(document.url) ?? urn('document', document.id),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', ...told.characters },
      ],
    },
  }
}
