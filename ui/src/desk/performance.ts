/** Performance at the desk: what its calls answer with. Numbers are decimal text and never calculated with here. */
import './performance.css'
import type { Ref } from 'vue'
import { here } from './api'

export { all } from './api'

export interface Subject {
  of: string
  code: string
  name: string
  forms: Record<string, string>
}

export interface Row {
  path: string[]
  words: Record<string, string>
  revision: number
}

export interface Remark {
  id: string
  refuses: boolean
  path: string[]
  found: string
  mend: string
}

export interface Form {
  form: string
  day: string | null
  name: string
  frame: string
  standing: string
  mayEdit: boolean
  maySubmit: boolean
  mayDecide: boolean
  columns: string[]
  rows: Row[]
  versions: { id: number; version: number; hash: string; madeAt: string; madeBy: string }[]
  rulings: { outcome: string; words: string; at: string; by: string }[]
  remarks: Remark[]
}

export interface Known {
  kind: string
  level1: string
  level2: string
  name: string
  says: string
  target: string
  evidence: string
}

export interface Scored {
  path: string[]
  weight: string | null
  score: string | null
  typed: string | null
  rule: string
  formula: string
  inputs: { name: string; value: string; origin: string }[]
  rounding: string
  clause: string
  verdict: 'agrees' | 'differs' | 'not assessable'
  reason: string
}

export interface Evaluation {
  total: string | null
  typedTotal: string | null
  grade: string | null
  least: string | null
  most: string | null
  items: Scored[]
}

export interface Outcome {
  line: string
  lowered: boolean
  lines: { path: string[]; self: string | null; again: string | null; by: string | null; why: string }[]
}

export interface Result {
  selfTotal: string | null
  selfGrade: string | null
  total: string | null
  grade: string | null
  recheck: Outcome | null
  opinion: Outcome | null
}

export interface Place {
  subject: string
  total: string | null
  rank: number
  before: number
  moved: number
}

export interface Watched {
  name: string
  day: string
  due: string
  initialBudget: string | null
  budget: string | null
  spent: string | null
  rate: string | null
  colour: string
  worst: string
  forecast: string | null
  carryOver: string | null
  arithmetic: string[]
  lines: { path: string[]; target: string; achieved: string; colour: string; arithmetic: string; expected: string; cause: string; measure: string; likelihood: string }[]
  timeline: { day: string; what: string; words: string }[]
}

export interface Step {
  number: number
  kind: string
  day: string
  words: string
  evidence: { id: number; name: string; hash: string } | null
  accepted: boolean | null
  by: string
}

export interface Issue {
  id: number
  unit: string
  project: string | null
  source: string
  reference: string
  found: string
  owner: string
  due: string
  state: string
  steps: Step[]
}

/** Where a subject's forms are found. */
export function path(subject: Subject, rest: string): string {
  const of = subject.of === '项目' ? 'projects' : 'departments'
  return `performance/${here.year}/${of}/${encodeURIComponent(subject.code)}/${rest}`
}

export function formPath(subject: Subject, form: string, rest = '', day = ''): string {
  return path(subject, `forms/${encodeURIComponent(form)}${rest}${day ? `?day=${day}` : ''}`)
}

/** What tells one subject from another, however often the list of them is loaded. */
export const mark = (subject: Subject | null) => (subject ? `${subject.of} ${subject.code}` : '')

/** Tells, when an answer comes, whether the subject it was asked for is still the chosen one. */
export function stays(chosen: Ref<Subject | null>): () => boolean {
  const asked = mark(chosen.value)
  return () => mark(chosen.value) === asked
}

export const same = (one: string[], other: string[]) => one.length === other.length && one.every((step, i) => step === other[i])

/** Whether a remark is about that row: remarks may name the project before the levels. */
export const about = (remark: Remark, row: string[]) => remark.path.length > 0 && same(remark.path.slice(-row.length), row)

/** What style sheets call the colour of an alert. */
export const colour = (word: string) => ({ 红: 'red', 黄: 'yellow', 绿: 'green' })[word] ?? ''

/** 1234567.5 as 1,234,567.50; the digits are never calculated with. */
export function amount(text: string | null): string {
  const [whole = '', part = ''] = (text ?? '').split('.')
  return text === null ? '—' : `${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}.${part.padEnd(2, '0').slice(0, 2)}`
}
