/** What the server says, as /api documents it; and the few calls that the pages make. */
import type { Index } from './file/book'

export type FigureState = 'uncovered' | 'held' | 'within-rounding' | 'broken'
export type Verdict = 'holds' | 'holds-within-rounding' | 'broken' | 'not-assessable'
export type Severity = 'error' | 'warning' | 'note'

/** A piece of text and where it begins in the document's whole text. */
export interface Words {
  text: string
  start: number
}

export interface HeadingBlock extends Words {
  type: 'heading'
  level: number
}

export interface ParagraphBlock extends Words {
  type: 'paragraph'
  style: 'body' | 'cover' | 'centred' | 'note' | 'signature'
}

export interface TableCell extends Words {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
}

export interface TableBlock {
  type: 'table'
  number: number
  caption: Words
  note: Words
  rows: number
  columns: number
  headerRows: number
  cells: TableCell[]
  start: number
  end: number
}

export interface ChartBlock {
  type: 'chart'
  kind: 'column' | 'bar' | 'line' | 'pie'
  title: Words
  categories: string[]
  series: { name: string; values: Words[] }[]
  start: number
  end: number
}

export type Block = HeadingBlock | ParagraphBlock | TableBlock | ChartBlock

/** A figure of the document; relations name it by its index. */
export interface Figure {
  index: number
  start: number
  end: number
  printed: string
  kind: 'money' | 'rate' | 'points' | 'count' | 'bare'
  state: FigureState
}

export interface Relation {
  index: number
  check: string
  rule: string | null
  result: number
  parts: number[]
  formula: string
  band: string
  verdict: Verdict
  reason: string
}

export interface Spot {
  start: number
  end: number
  page: number | null
  table: number | null
  row: number | null
  column: number | null
  quote: string
  /** Whether it was computed from the wrong figure and is mended after it. */
  follows?: boolean
}

/** A place in another document, named as its own result names it. */
export interface Elsewhere {
  file: string
  place: Spot
}

export interface Finding {
  id: string
  check: string
  rule: string | null
  severity: Severity
  message: string
  quote: string
  printed: string
  expected: string
  relation: string
  band: string
  suspect: boolean
  section: string
  places: Spot[]
  /** Its places in other documents that were audited together with this one. */
  elsewhere: Elsewhere[]
  relations: number[]
  /** What somebody decided on it, where decisions were given. */
  decision: Decision | null
}

/** What somebody decided on a finding; `line` has the reason, the person and the day. */
export interface Decision {
  verdict: 'confirmed' | 'dismissed'
  line: string
}

/** A finding of another document that also shows in this one. */
export interface Mention {
  file: string
  finding: number
  message: string
  /** Where it shows here. */
  start: number
}

/** How much was checked; relations by verdict, those that could not be decided apart. */
export interface Counts {
  figures: number
  covered: number
  relations: number
  held: number
  rounding: number
  broken: number
  unknown: number
}

/** One audited file: the document as it was read, and what was found. */
export interface AuditResult {
  file: string
  error: string | null
  title: string
  year: number | null
  kind: string
  counts: Counts
  notes: string[]
  blocks: Block[]
  figures: Figure[]
  relations: Relation[]
  findings: Finding[]
  /** The report exactly as `mz audit --json` prints it. */
  report: unknown
}

export interface PublishedFile {
  name: string
  kind: 'docx' | 'html' | 'xlsx' | 'json' | 'csv' | 'audit' | 'pdf' | 'ofd'
  bytes: number
  sha256: string
  /** How many figures were read back from it equal to the data; null where it prints none. */
  readBack: number | null
}

export interface Publication {
  id: string
  department: string
  year: number
  kind: string
  title: string
  day: string
  rounding: 'plain' | 'balanced'
  figuresPrinted: number
  files: PublishedFile[]
  audit: { relations: number; errors: number; warnings: number; notes: number }
  /** Who answers for what. */
  words: { by: string; at: string; statement: string }[]
  /** What this publication corrects, the latest first. */
  earlier: { version: string; day: string; reason: string; files: string[] }[]
}

export interface OpenedPublication {
  publication: Publication
  keyFigures: { name: string; amount: string; before: string }[]
  /** Whether every file still has the hash that its manifest states. */
  intact: boolean
}

/** A sentence in Chinese that says what went wrong and what to do. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

async function answer<T>(response: Response): Promise<T> {
  if (response.ok) {
    return (await response.json()) as T
  }
  const problem = (await response.json().catch(() => null)) as { detail?: string; title?: string } | null
  throw new ApiError(problem?.detail ?? problem?.title ?? `服务器没有正常答复（${response.status}）。请稍后再试。`, response.status)
}

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response
  try {
    response = await fetch(path, init)
  } catch {
    throw new ApiError('与服务器的连接中断。请检查网络后再试。', 0)
  }
  return answer<T>(response)
}

export function publications(): Promise<Publication[]> {
  return call('/api/publications')
}

export function publication(id: string): Promise<OpenedPublication> {
  return call(`/api/publications/${encodeURIComponent(id)}`)
}

export function fileAddress(id: string, name: string): string {
  return `/api/publications/${encodeURIComponent(id)}/files/${encodeURIComponent(name)}`
}

/** The same for a file of an earlier publication that was corrected. */
export function earlierAddress(id: string, version: string, name: string): string {
  return `/api/publications/${encodeURIComponent(id)}/earlier/${encodeURIComponent(version)}/${encodeURIComponent(name)}`
}

interface Portal {
  address: string
  desk: boolean
}

let portal: Promise<Portal> | null = null

function portalOnce(): Promise<Portal> {
  portal ??= call<Portal>('/api/portal')
  return portal
}

/** The address of the portal of plain files; empty where there is none. */
export async function portalAddress(): Promise<string> {
  return (await portalOnce()).address
}

/** Whether this server has a ledger to sign in to. */
export async function hasDesk(): Promise<boolean> {
  return (await portalOnce()).desk
}

export interface Limits {
  uploadBytes: number
  formats: string[]
}

export function limits(): Promise<Limits> {
  return call('/api/limits')
}

/**
 * Audits files together, each of which may be a zip. Every result is handed over as it comes, with the file that it came
 * from; the end of the answer ranks the documents.
 */
export async function audit(files: File[], take: (upload: number, result: AuditResult) => void): Promise<Index> {
  const form = new FormData()
  files.forEach((file) => form.append('file', file, file.name))
  let response: Response
  try {
    response = await fetch('/api/audits/together', { method: 'POST', body: form })
  } catch {
    throw new ApiError('与服务器的连接中断。请检查网络后再试。', 0)
  }
  if (!response.ok || response.body === null) {
    return answer(response)
  }
  for await (const line of lines(response.body)) {
    const said = JSON.parse(line) as { upload: number; result: AuditResult } | { index: Index }
    if ('index' in said) {
      return said.index
    }
    take(said.upload, said.result)
  }
  throw new ApiError('与服务器的连接中断，后面的文件没有核对。请再试一次。', 0)
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const whole = (rest + part.value).split('\n')
    rest = whole.pop()!
    yield* whole
  }
}
