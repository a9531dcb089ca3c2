/** The Chinese words of everything that the server names in English. */
import words from '../../audit/src/main/resources/mingzhang/audit/words.json'
import type { FigureState, Severity, Verdict } from './api'

export const severityWords: Record<Severity, string> = words.severities
export const verdictWords: Record<Verdict, string> = words.verdicts
export const stateShort: Record<FigureState, string> = words.states
export const decisionWords: Record<'confirmed' | 'dismissed', string> = words.decisions

export const stateWords: Record<FigureState, string> = {
  held: '已核对，相符',
  'within-rounding': '在四舍五入范围内相符',
  broken: '与其他数字不符',
  uncovered: '没有可核对的关系',
}

const checks: Record<string, string> = words.checks
const kinds: Record<string, string> = words.kinds

export function checkWord(check: string): string {
  return checks[check] ?? check
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

/** The last part of a path. */
export function fileWord(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
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
