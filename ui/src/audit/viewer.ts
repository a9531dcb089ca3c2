import { computed, inject, type InjectionKey, provide, reactive, ref, watch } from 'vue'
import type { AuditResult, Relation } from '../api'
import { Overlay } from './runs'

/** What a figure is to the relation that is shown. */
export type Role = 'result' | 'part'

const worst: Relation['verdict'][] = ['broken', 'holds-within-rounding', 'holds', 'not-assessable']

/**
 * The state of one opened report: which finding, figure and relation a person looks at. The roles stand in a
 * reactive map, so that a change redraws only the pieces of text whose figures are concerned.
 */
export function createViewer(result: AuditResult) {
  const overlay = new Overlay(result.figures, result.findings)
  const figure = ref<number | null>(null)
  const finding = ref<number | null>(null)
  /** Which place of the opened finding is in sight. */
  const place = ref(0)
  const relation = ref<number | null>(null)
  const roles = reactive(new Map<number, Role>())

  const relationsOf = new Map<number, Relation[]>()
  for (const one of result.relations) {
    for (const index of new Set([one.result, ...one.parts])) {
      relationsOf.set(index, [...(relationsOf.get(index) ?? []), one])
    }
  }
  for (const list of relationsOf.values()) {
    list.sort((a, b) => worst.indexOf(a.verdict) - worst.indexOf(b.verdict))
  }

  const shownRelations = computed(() => {
    if (figure.value !== null) {
      return relationsOf.get(figure.value) ?? []
    }
    const own = finding.value === null ? [] : (result.findings[finding.value]?.relations ?? [])
    return own.flatMap((index) => result.relations[index] ?? [])
  })

  watch(
    relation,
    (index) => {
      roles.clear()
      const one = index === null ? undefined : result.relations[index]
      one?.parts.forEach((part) => roles.set(part, 'part'))
      if (one) {
        roles.set(one.result, 'result')
      }
    },
    { flush: 'sync' },
  )

  /** The figures that were opened before this one, for the way back. */
  const trail = ref<number[]>([])

  function openFigure(index: number) {
    if (figure.value !== null && figure.value !== index) {
      trail.value.push(figure.value)
    }
    show(index)
  }

  /** The figure that was opened before; null where there is none. */
  function back(): number | null {
    const index = trail.value.pop() ?? null
    if (index !== null) {
      show(index)
    }
    return index
  }

  function show(index: number) {
    figure.value = index
    relation.value = shownRelations.value[0]?.index ?? null
  }

  function openFinding(index: number) {
    figure.value = null
    trail.value = []
    finding.value = index
    place.value = 0
    relation.value = shownRelations.value[0]?.index ?? null
  }

  function close() {
    figure.value = null
    trail.value = []
    finding.value = null
    relation.value = null
  }

  /** The next place of the opened finding, or the one before; behind the last comes the first. */
  function step(by: number) {
    const count = finding.value === null ? 0 : (result.findings[finding.value]?.places.length ?? 0)
    place.value = count === 0 ? 0 : (place.value + by + count) % count
  }

  return { result, overlay, figure, finding, place, relation, roles, trail, shownRelations, openFigure, back, openFinding, step, close }
}

export type Viewer = ReturnType<typeof createViewer>

const key: InjectionKey<Viewer> = Symbol('viewer')

export function provideViewer(viewer: Viewer) {
  provide(key, viewer)
}

export function useViewer(): Viewer {
  const viewer = inject(key)
  if (!viewer) {
    throw new Error('no viewer above this component')
  }
  return viewer
}

/** Brings the first piece of a finding or a figure into sight; says whether there was one. */
export function reveal(root: ParentNode, selector: string): boolean {
  const target = root.querySelector<HTMLElement>(selector)
  const calm = window.matchMedia?.('(prefers-reduced-motion: reduce)').matches
  target?.scrollIntoView({ block: 'center', inline: 'nearest', behavior: calm ? 'auto' : 'smooth' })
  return target !== null
}
