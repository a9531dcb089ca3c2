import { hasLeaders, shortLeaders } from '../src/audit/leaders'
import { describe, expect, it } from 'vitest'
import type { Publication } from '../src/api'
import { matches, years } from '../src/portal/search'
import { dayWord, placeWord, size } from '../src/words'

const one: Publication = {
  id: 'x',
  department: '某县财政局',
  year: 2024,
  kind: 'final-accounts',
  title: '某县财政局2024年度部门决算',
  day: '2025-09-10',
  rounding: 'plain',
  figuresPrinted: 12,
  files: [],
  audit: { relations: 3, errors: 0, warnings: 0, notes: 0 }, words: [], earlier: [],
}

describe('the portal', () => {
  it('finds by every word, year and kind', () => {
    expect(matches(one, { words: ' 财政 2024 ', year: '', kind: '' })).toBe(true)
    expect(matches(one, { words: '财政 教育', year: '', kind: '' })).toBe(false)
    expect(matches(one, { words: '', year: '2023', kind: '' })).toBe(false)
    expect(matches(one, { words: '', year: '2024', kind: 'budget' })).toBe(false)
  })

  it('lists each year once, the latest first', () => {
    expect(years([one, { ...one, year: 2023 }, one])).toEqual([2024, 2023])
  })
})

describe('words', () => {
  it('says days', () => {
    expect(dayWord('2021-09-03')).toBe('2021年9月3日')
  })

  it('says sizes', () => {
    expect([size(512), size(2048), size(300_000), size(5_242_880)]).toEqual(['512 B', '2.0 KB', '293 KB', '5.0 MB'])
  })

  it('says places', () => {
    expect(placeWord({ page: 3, table: 2, row: 5, column: 4 })).toBe('第 3 页 · 表 2 第 5 行第 4 列')
    expect(placeWord({ page: null, table: null, row: null, column: null })).toBe('')
  })
})

describe('a line of a table of contents', () => {
  it('keeps its title and page, and a few of its dots', () => {
    expect(hasLeaders('一、部门职责......................3')).toBe(true)
    expect(shortLeaders('一、部门职责......................3')).toBe('一、部门职责 …… 3')
    expect(shortLeaders('二、机构设置…………………………4')).toBe('二、机构设置 …… 4')
    expect(hasLeaders('本年收入1020.75万元……等')).toBe(false)
  })
})
