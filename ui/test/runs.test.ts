import { describe, expect, it } from 'vitest'
import { headingDepths } from '../src/audit/outline'
import { Overlay } from '../src/audit/runs'
import { figures, fixture, heading, prose } from './fixture'

const start = heading.length + 1
const runs = new Overlay(figures, fixture().findings).runs(prose, start)

describe('a text cut into runs', () => {
  it('loses and adds no character', () => {
    expect(runs.map((run) => run.text).join('')).toBe(prose)
    expect(runs.every((run) => prose.startsWith(run.text, run.start - start))).toBe(true)
  })

  it('keeps each figure as it is printed', () => {
    const printed = runs.filter((run) => run.figure).map((run) => run.text)
    expect(printed).toEqual(['1272.56万元', '1020.75万元', '51.81万元', '4.0%'])
  })

  it('knows the findings of a figure and of the words around it', () => {
    expect(runs.find((run) => run.figure?.index === 0)?.findings).toEqual([0])
    const rate = runs.find((run) => run.figure?.index === 3)
    expect(rate?.findings).toEqual([1])
    expect(runs.find((run) => run.text === '较上年增长')?.findings).toEqual([1])
  })

  it('cuts a mark that reaches beyond the text', () => {
    const wide = { ...fixture().findings[0]!, places: [{ ...fixture().findings[0]!.places[0]!, start: 0, end: 10_000 }] }
    const all = new Overlay([], [wide]).runs('决算', 5)
    expect(all).toEqual([{ text: '决算', start: 5, figure: null, findings: [0] }])
  })

  it('draws an empty text as nothing', () => {
    expect(new Overlay(figures, []).runs('', 3)).toEqual([])
  })
})

describe('headings', () => {
  it('never step down by two, whatever levels a document leaves out', () => {
    const heading = (level: number) => ({ type: 'heading' as const, level, text: '', start: 0 })
    expect(headingDepths([heading(4), heading(1), heading(3), heading(5), heading(3), heading(2)])).toEqual([2, 2, 3, 4, 3, 3])
  })
})
