/** The calls to the ledger, as /api/ledger/openapi describes them. Amounts are whole 分. */
import { reactive } from 'vue'

export interface Session {
  who: string
  grants: string[]
  rights: string[]
  word: string
  vouching: boolean
}

/** What the ledger said instead of doing it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export interface Line {
  unit: string
  fiscalYear: number
  nature: string
  project: string | null
  function: string
  departmentEconomy: string
  governmentEconomy: string
  fund: string
  level: string
  says: { function: string; departmentEconomy: string; governmentEconomy: string } | null
}

export interface Cell {
  line: Line
  fen: number
  revision: number
}

export interface Department {
  code: string
  name: string
  stage: string
  round: string | null
}

export interface Version {
  id: number
  round: string
  version: number
  hash: string
  madeAt: string
  madeBy: string
}

export interface Decision {
  round: string
  outcome: string
  document: string
  day: string
  at: string
  by: string
}

export interface Budget {
  stage: string
  round: string | null
  mayEdit: boolean
  maySubmit: boolean
  mayDecide: boolean
  versions: Version[]
  decisions: Decision[]
}

export interface Difference {
  line: Line
  beforeFen: number
  afterFen: number
  changeFen: number
}

export interface Task {
  kind: 'edit' | 'submit' | 'approve' | 'decide'
  department: string
  name: string
  round: string
  hash: string
  count: number
  says: string
}

export interface Due {
  department: string
  name: string
  says: string
  event: string
  lastDay: string | null
  state: 'NOT_YET' | 'DUE' | 'LATE' | 'DONE' | 'DONE_LATE'
  days: number
  law: string
}

export interface Request {
  number: string
  line: Line
  fen: number
  kind: string
  purpose: string
  requestedBy: string
  agreed: boolean | null
  reason: string
  paidFen: number
}

export interface Refusal {
  row: number
  voucher: string
  cells: string[]
  reason: string
}

export interface Report {
  file: number
  outcome: 'FIRST' | 'RESUMED' | 'UNCHANGED'
  good: number
  bad: number
  refusals: Refusal[]
}

export interface Month {
  month: number
  budgetFen: number
  paidFen: number
  paidSoFarFen: number
}

export interface Table {
  label: string
  name: string
  columns: string[]
  rows: { code: string; name: string; fen: number[] }[]
}

export interface Accounts {
  tables: Table[]
  certified: string | null
  mayCertify: boolean
  profiles: string[]
}

export interface Entry {
  number: number
  at: string
  who: string
  action: string
  subject: string
  origin: string
  before: string
  after: string
  hash: string
}

export interface Page<T> {
  items: T[]
  total: number
}

/** Who is signed in, and which year and department they look at. */
export const here = reactive({
  session: null as Session | null,
  vouching: false,
  year: Number(sessionStorage.getItem('year')) || new Date().getFullYear(),
  department: sessionStorage.getItem('department') ?? '',
  departments: [] as Department[],
})

export function may(right: string): boolean {
  return here.session?.rights.includes(right) ?? false
}

/** Calls the ledger; whoever is signed out in between is asked to sign in again. */
export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const form = body instanceof FormData
  const headers: Record<string, string> = method === 'GET' ? {} : { 'X-CSRF-Token': here.session?.word || 'page' }
  if (body !== undefined && !form) {
    headers['Content-Type'] = 'application/json'
  }
  let response: Response
  try {
    response = await fetch(`/api/ledger/${path}`, { method, headers, body: form ? body : body === undefined ? undefined : JSON.stringify(body) })
  } catch {
    throw new Refused(0, '连不上服务器，请检查网络后再试。您填的内容还在这个页面上。')
  }
  if (response.ok) {
    return (response.status === 204 ? undefined : await response.json()) as T
  }
  const problem = (await response.json().catch(() => ({}))) as { detail?: string }
  if (response.status === 401 && path !== 'session') {
    here.session = null
  }
  throw new Refused(response.status, problem.detail ?? '服务器没有给出结果，请稍后再试。')
}

/** Every item of a list that comes in pages. */
export async function all<T>(address: string): Promise<T[]> {
  const more = `${address}${address.includes('?') ? '&' : '?'}size=2000`
  const items: T[] = []
  for (let page = 0; ; page++) {
    const next = await call<Page<T>>('GET', `${more}&page=${page}`)
    items.push(...next.items)
    if (next.items.length === 0 || items.length >= next.total) {
      return items
    }
  }
}

/** The place of a department's budget of the chosen year. */
export function budgetPath(rest = ''): string {
  return `budgets/${here.year}/${encodeURIComponent(here.department)}${rest}`
}
