import type { AuditResult, Block, Figure, Finding, Relation } from '../src/api'

const prose =
  '2020年度收入总计1272.56万元，其中：本年收入1020.75万元，年初结转和结余51.81万元。较上年增长4.0%。'
const heading = '一、收入支出总体情况'
const blocks: Block[] = [
  { type: 'heading', level: 2, text: heading, start: 0 },
  { type: 'paragraph', style: 'body', text: prose, start: heading.length + 1 },
]
const tableStart = heading.length + 1 + prose.length + 1
blocks.push({
  type: 'table',
  number: 1,
  caption: { text: '收入决算表', start: tableStart },
  note: { text: '单位：万元', start: tableStart + 6 },
  rows: 2,
  columns: 2,
  headerRows: 1,
  start: tableStart,
  end: tableStart + 30,
  cells: [
    { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '本年收入', start: tableStart + 12 },
    { row: 1, column: 0, rowSpan: 1, columnSpan: 1, text: '合计', start: tableStart + 17 },
    { row: 1, column: 1, rowSpan: 1, columnSpan: 1, text: '1020.75', start: tableStart + 20 },
  ],
})
blocks.push({
  type: 'chart',
  kind: 'column',
  title: { text: '收支总计变动', start: tableStart + 31 },
  categories: ['2019年', '2020年'],
  series: [{ name: '总计', values: [{ text: '680.82', start: tableStart + 60 }, { text: '1272.56', start: tableStart + 67 }] }],
  start: tableStart + 31,
  end: tableStart + 75,
})

const at = (printed: string) => heading.length + 1 + prose.indexOf(printed)
function figure(index: number, printed: string, start: number, state: Figure['state'], kind: Figure['kind'] = 'money'): Figure {
  return { index, printed, start, end: start + printed.length, kind, state }
}

export const figures: Figure[] = [
  figure(0, '1272.56万元', at('1272.56万元'), 'broken'),
  figure(1, '1020.75万元', at('1020.75万元'), 'held'),
  figure(2, '51.81万元', at('51.81万元'), 'held'),
  figure(3, '4.0%', at('4.0%'), 'uncovered', 'rate'),
  figure(4, '1020.75', tableStart + 20, 'held'),
]

const relations: Relation[] = [
  {
    index: 0,
    check: 'sum',
    rule: null,
    result: 0,
    parts: [1, 2],
    formula: '1020.75 + 51.81 = 1072.56',
    band: '[1072.55, 1072.57]',
    verdict: 'broken',
    reason: '',
  },
  { index: 1, check: 'copy', rule: null, result: 1, parts: [4], formula: '1020.75 = 1020.75', band: '', verdict: 'holds', reason: '' },
]

const findings: Finding[] = [
  {
    id: 'a1',
    check: 'sum',
    rule: null,
    severity: 'error',
    message: '收入总计与其组成部分之和不符',
    quote: '收入总计1272.56万元',
    printed: '1272.56万元',
    expected: '1072.56万元',
    relation: '1020.75 + 51.81 = 1072.56',
    band: '[1072.55, 1072.57]',
    suspect: true,
    section: '一',
    places: [
      { start: at('1272.56万元'), end: at('1272.56万元') + 9, page: 3, table: null, row: null, column: null, quote: '1272.56万元' },
      { start: tableStart + 67, end: tableStart + 74, page: 4, table: null, row: null, column: null, quote: '1272.56' },
    ],
    elsewhere: [],
    relations: [0],
    decision: null,
  },
  {
    id: 'b2',
    check: 'wording',
    rule: null,
    severity: 'warning',
    message: '增减原因没有说明',
    quote: '较上年增长',
    printed: '',
    expected: '',
    relation: '',
    band: '',
    suspect: false,
    section: '一',
    places: [{ start: at('较上年'), end: at('较上年') + 9, page: null, table: null, row: null, column: null, quote: '较上年增长4.0%' }],
    elsewhere: [],
    relations: [],
    decision: null,
  },
]

/** A small report with everything that a page can meet. */
export function fixture(): AuditResult {
  return {
    file: '某局决算.docx',
    error: null,
    title: '某局2020年度部门决算',
    year: 2020,
    kind: 'final-accounts',
    counts: { figures: 5, covered: 4, relations: 2, held: 1, rounding: 0, broken: 1, unknown: 0 },
    notes: [],
    blocks,
    figures,
    relations,
    findings,
    report: { file: '某局决算.docx', status: 'ok' },
  }
}

export { heading, prose }
