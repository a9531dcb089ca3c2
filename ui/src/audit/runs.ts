import type { Figure, Finding } from '../api'

/** A stretch of text that is drawn in one way: within one figure or none, and within the same findings. */
export interface Run {
  text: string
  start: number
  figure: Figure | null
  /** Indices of the findings whose places cover it. */
  findings: number[]
}

/** A place of a finding within the text. */
export interface Mark {
  start: number
  end: number
  finding: number
}

/** Everything that is drawn over the text, sorted by where it begins. */
export class Overlay {
  private readonly figures: Figure[]
  private readonly marks: Mark[]

  constructor(figures: Figure[], findings: Finding[]) {
    this.figures = [...figures].sort((a, b) => a.start - b.start || a.end - b.end)
    this.marks = findings
      .flatMap((finding, index) => finding.places.map((place) => ({ start: place.start, end: place.end, finding: index })))
      .filter((mark) => mark.end > mark.start)
      .sort((a, b) => a.start - b.start)
  }

  /** Cuts a piece of text, which begins at `start` of the whole, into runs. */
  runs(text: string, start: number): Run[] {
    const end = start + text.length
    const figures = overlapping(this.figures, start, end)
    const marks = this.marks.filter((mark) => mark.start < end && mark.end > start)
    const cuts = new Set([start, end])
    for (const { start: from, end: to } of [...figures, ...marks]) {
      cuts.add(Math.max(from, start)).add(Math.min(to, end))
    }
    const edges = [...cuts].sort((a, b) => a - b)
    return edges.slice(0, -1).map((from, i) => ({
      text: text.slice(from - start, edges[i + 1]! - start),
      start: from,
      figure: figures.find((figure) => figure.start <= from && from < figure.end) ?? null,
      findings: [...new Set(marks.filter((mark) => mark.start <= from && from < mark.end).map((mark) => mark.finding))],
    }))
  }
}

/** The figures that touch [start, end): sorted figures do not overlap one another, so a binary search finds the first. */
function overlapping(sorted: Figure[], start: number, end: number): Figure[] {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.end <= start) {
      low = middle + 1
    } else {
      high = middle
    }
  }
  const found: Figure[] = []
  for (let i = low; i < sorted.length && sorted[i]!.start < end; i++) {
    if (sorted[i]!.end > start) {
      found.push(sorted[i]!)
    }
  }
  return found
}
