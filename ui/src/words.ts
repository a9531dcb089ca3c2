/** The Chinese words of everything that the server names in English. */
import type { FigureState, Severity, Verdict } from './api'

export const severityWords: Record<Severity, string> = { error: '错误', warning: '警告', note: '提示' }

export const verdictWords: Record<Verdict, string> = {
  holds: '相符',
  'holds-within-rounding': '舍入内相符',
  broken: '不符',
  'not-assessable': '无法判断',
}

export const stateWords: Record<FigureState, string> = {
  held: '已核对，相符',
  'within-rounding': '在四舍五入范围内相符',
  broken: '与其他数字不符',
  uncovered: '没有可核对的关系',
}

export const stateShort: Record<FigureState, string> = {
  held: '相符',
  'within-rounding': '舍入内相符',
  broken: '不符',
  uncovered: '未覆盖',
}

const checks: Record<string, string> = {
  sum: '合计',
  share: '占比',
  delta: '增减额',
  rate: '增减率',
  execution: '完成率',
  mismatch: '前后一致',
  copy: '前后一致',
  score: '得分',
  balance: '收支平衡',
  product: '单价与数量',
  average: '平均数',
  structure: '结构',
  numbering: '序号',
  code: '科目编码',
  unit: '计量单位',
  'zero-base': '零基数',
  direction: '增减方向',
  reason: '变动原因',
  indicator: '绩效指标',
  wording: '文字',
  residue: '模板残留',
  privacy: '个人信息',
}

export function checkWord(check: string): string {
  return checks[check] ?? check
}

const kinds: Record<string, string> = {
  'final-accounts': '部门决算',
  budget: '部门预算',
  'overall-evaluation': '整体支出绩效评价',
  'project-evaluation': '项目支出绩效评价',
  'execution-report': '预算执行情况',
  other: '其他文本',
}

export function kindWord(kind: string): string {
  return kinds[kind] ?? kind
}

const formats: Record<string, string> = {
  docx: 'Word 文档',
  audit: '审核报告（JSON）',
  pdf: 'PDF 文档',
  ofd: 'OFD 版式文档',
  html: '网页',
  xlsx: 'Excel 附表',
  json: 'JSON 开放数据',
  csv: 'CSV 开放数据',
}

export function formatWord(kind: string): string {
  return formats[kind] ?? kind.toUpperCase()
}

/** 2021-09-30 as 2021年9月30日. */
export function dayWord(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** 12345 bytes as 12.1 KB. */
export function size(bytes: number): string {
  if (bytes < 1024) {
    return `${bytes} B`
  }
  const inKilo = bytes / 1024
  return inKilo < 1024 ? `${short(inKilo)} KB` : `${short(inKilo / 1024)} MB`
}

function short(number: number): string {
  return number < 10 ? number.toFixed(1) : number.toFixed(0)
}

/** Where something stands, for people: 第3页 · 表2 第5行第3列. */
export function placeWord(place: { page: number | null; table: number | null; row: number | null; column: number | null }): string {
  const words: string[] = []
  if (place.page !== null) {
    words.push(`第 ${place.page} 页`)
  }
  if (place.table !== null) {
    const cell = place.row !== null && place.column !== null ? ` 第 ${place.row} 行第 ${place.column} 列` : ''
    words.push(`表 ${place.table}${cell}`)
  }
  return words.join(' · ')
}
